using EarlyWarning.Rules;

namespace EarlyWarning.Files.Messages;

/// <summary>What is said about feeds whose rows are warnings of other bodies.</summary>
internal static class WarningFeedMessages
{
    public static Message WarningsOfFeed => new("the columns of warnings", "通报的对应列“warnings”");

    public static Message StruckOffColumn => new("the column of what is struck off", "撤销标记的对应列“struckOff”");

    public static Message NoLevelOfWarning => new(
        "a level is blue, yellow, orange or red (蓝, 黄, 橙, 红), or the cell is blank", "等级应为蓝、黄、橙、红之一，或者留空");

    public static Message WarningWithoutNumber => new(
        "a warning needs the number that its body gave it, by which it is known when it comes again", "通报要有来件单位的编号，再次送来时才能识别为同一件");
}
