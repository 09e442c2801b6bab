using EarlyWarning.Files.Cells;

namespace EarlyWarning.Files.Tables;

/// <summary>
/// Recognises cells that name no company but say what else a table has below or between its rows: totals, who filled it in and who checked it, remarks.
/// </summary>
internal static class TableNote
{
    private const int Looked = 96;

    /// <summary>Words that are a total by themselves, at the beginning before a mark or a bracket, and at the end (<c>沙坪街道小计</c>).</summary>
    private static readonly byte[][] Totals = Bytes("合计", "总计", "小计", "共计", "累计", "总合计", "本页合计", "本页小计");

    /// <summary>Words that begin a remark: by themselves, or before a colon.</summary>
    private static readonly byte[][] Remarks = Bytes(
        "制表", "制表人", "制单", "制单人", "填表", "填表人", "填报", "填报人", "填报单位", "填报日期", "填报时间", "填表日期", "填表时间", "制表日期", "制表时间", "打印日期", "打印时间",
        "报送", "报送人", "报送单位", "报送日期", "审核", "审核人", "审批", "审批人", "复核", "复核人", "负责人", "单位负责人", "部门负责人", "分管领导", "经办", "经办人", "统计人", "统计员",
        "联系人", "联系电话", "盖章", "单位(盖章)", "备注", "注", "附注", "说明", "填表说明", "填报说明", "数据来源", "来源", "单位", "金额单位", "计量单位", "以下空白", "此页无正文");

    /// <summary>Returns whether a cell says that its row is a total or a remark.</summary>
    public static bool Is(ReadOnlySpan<byte> cell)
    {
        Span<byte> folded = stackalloc byte[Looked];
        Span<byte> text = folded[..Fold(cell, folded, out bool isWhole)];
        if (text.IsEmpty) return false;
        ReadOnlySpan<byte> bare = text;
        while (bare is [(byte)'(' or (byte)'*', ..]) bare = bare[1..];
        foreach (byte[] total in Totals)
        {
            if (isWhole && text.EndsWith(total)) return true;
            if (!bare.StartsWith(total)) continue;
            ReadOnlySpan<byte> rest = bare[total.Length..];
            if (rest.IsEmpty || ":(),0123456789"u8.Contains(rest[0])) return true;
        }

        foreach (byte[] remark in Remarks)
        {
            if (!bare.StartsWith(remark)) continue;
            ReadOnlySpan<byte> rest = bare[remark.Length..].TrimStart("0123456789."u8);
            if (rest.IsEmpty || rest[0] is (byte)':' or (byte)')') return isWhole || !rest.IsEmpty;
        }

        return false;
    }

    /// <summary>Returns whether a cell has what only text of several words has, such as a full stop: a remark that runs across the sheet.</summary>
    public static bool IsSentence(ReadOnlySpan<byte> cell) =>
        cell.IndexOf("。"u8) >= 0 || cell.IndexOf("；"u8) >= 0 || cell.IndexOf("，"u8) >= 0 || cell.IndexOf("："u8) >= 0;

    /// <summary>Copies the beginning of a cell without its white space, full-width characters as ASCII.</summary>
    private static int Fold(ReadOnlySpan<byte> cell, Span<byte> into, out bool isWhole)
    {
        cell = TextCell.Trim(cell);
        isWhole = cell.Length <= into.Length;
        if (!isWhole) cell = cell[..WholeCharacters(cell, into.Length)];
        Span<byte> folded = into[..FullWidth.Fold(cell, into)];
        int written = 0;
        foreach (byte one in folded)
        {
            if (one != ' ') into[written++] = one;
        }

        return written;
    }

    private static int WholeCharacters(ReadOnlySpan<byte> text, int most)
    {
        while (most > 0 && (text[most] & 0xC0) == 0x80) most--;
        return most;
    }

    private static byte[][] Bytes(params string[] texts) => Array.ConvertAll(texts, System.Text.Encoding.UTF8.GetBytes);
}
