using DocumentFormat.OpenXml.Wordprocessing;

namespace EarlyWarning.Office.Word;

/// <summary>The styles of the tables on reply slip and checklist.</summary>
internal static class TableStyle
{
    private const string Ancestor = "TableNormal";

    // Word expects the base style of all tables to exist.
    public static Style NoTable() => new(
        new StyleName { Val = "Normal Table" },
        new UIPriority { Val = 99 },
        new SemiHidden(),
        new UnhideWhenUsed(),
        new StyleTableProperties(Margins(0, 108)))
    {
        Type = StyleValues.Table,
        StyleId = Ancestor,
        Default = true,
    };

    public static Style Lined() => new(
        new StyleName { Val = "公文表格" },
        new BasedOn { Val = Ancestor },
        new UIPriority { Val = 1 },
        new PrimaryStyle(),
        new StyleTableProperties(
            new TableJustification { Val = TableRowAlignmentValues.Center },
            new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 8U, Space = 0U, Color = "000000" },
                new LeftBorder { Val = BorderValues.Single, Size = 8U, Space = 0U, Color = "000000" },
                new BottomBorder { Val = BorderValues.Single, Size = 8U, Space = 0U, Color = "000000" },
                new RightBorder { Val = BorderValues.Single, Size = 8U, Space = 0U, Color = "000000" },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4U, Space = 0U, Color = "000000" },
                new InsideVerticalBorder { Val = BorderValues.Single, Size = 4U, Space = 0U, Color = "000000" }),
            Margins(0, 108)))
    {
        Type = StyleValues.Table,
        StyleId = LetterStyles.Table,
        CustomStyle = true,
    };

    private static TableCellMarginDefault Margins(int vertical, short horizontal) => new()
    {
        TopMargin = new TopMargin { Width = $"{vertical}", Type = TableWidthUnitValues.Dxa },
        TableCellLeftMargin = new TableCellLeftMargin { Width = horizontal, Type = TableWidthValues.Dxa },
        BottomMargin = new BottomMargin { Width = $"{vertical}", Type = TableWidthUnitValues.Dxa },
        TableCellRightMargin = new TableCellRightMargin { Width = horizontal, Type = TableWidthValues.Dxa },
    };
}
