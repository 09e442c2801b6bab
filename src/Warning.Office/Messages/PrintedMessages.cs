using EarlyWarning.Rules;

namespace EarlyWarning.Office.Messages;

/// <summary>What a workbook says besides its cells: at the foot of its pages, and of what may be filled in.</summary>
internal static class PrintedMessages
{
    public static Message Page => new("&CPage &P of &N", "&C第 &P 页，共 &N 页");

    public static Message ChooseOne => new("Choose one from the list, or leave the cell empty.", "请从下拉列表中选择，或留空。");

    public static Message FillDay => new("Write a day, such as 2026-11-05.", "请填写日期，例如 2026-11-05。");

    public static Message FillCount => new("Write a whole number that is not below zero.", "请填写不小于 0 的整数。");

    public static Message FillNumber => new("Write a number that is not below zero.", "请填写不小于 0 的数。");
}
