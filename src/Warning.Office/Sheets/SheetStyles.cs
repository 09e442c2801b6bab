using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using Color = DocumentFormat.OpenXml.Spreadsheet.Color;

namespace EarlyWarning.Office.Sheets;

/// <summary>The looks of cells: what a workbook lists once, and cells refer to by number.</summary>
internal static class SheetStyles
{
    private const uint DayFormat = 164; // the first number that is not Excel's own
    private const uint CountFormat = 3; // #,##0
    private const uint General = 0;

    private const uint PlainFont = 0, BoldFont = 1, FirstLevelFont = 2;
    private const uint NoFill = 0, HeaderFill = 2, FillHeaderFill = 3, ToFillFill = 4, HeadingFill = 5, FirstLevelFill = 6; // 0 and 1 are Excel's own
    private const uint ThinBorder = 1;

    /// <summary>Text and fill of the levels from blue to red: dark on light, so that they stay legible on paper.</summary>
    private static readonly (string Text, string Fill)[] Levels =
        [("FF1F4E78", "FFBDD7EE"), ("FF7F6000", "FFFFEB9C"), ("FF833C0B", "FFF8CBAD"), ("FF9C0006", "FFFF9B9B")];

    // Excel's own, so that a file of any system looks the same in an office.
    private static readonly (string Name, double Size) ChineseFont = ("微软雅黑", 10), EnglishFont = ("Calibri", 11);

    private static readonly WorkbookColumnKind[] Kinds = Enum.GetValues<WorkbookColumnKind>();

    public const uint Header = 1;

    public const uint HeaderToFill = 2;

    /// <summary>Returns the fill of a level, without its opacity; null for none.</summary>
    public static string? FillOf(Level level) => level == Level.None ? null : Levels[(int)level - 1].Fill[2..];

    private const uint FirstPlain = 3;

    private static uint FirstToFill => FirstPlain + (uint)Kinds.Length;

    private static uint FirstHeading => FirstToFill + (uint)Kinds.Length;

    private static uint FirstColoured => FirstHeading + (uint)Kinds.Length;

    /// <summary>Returns the number of the look of a cell.</summary>
    public static uint Of(WorkbookColumn column, WorkbookCell cell, bool isHeading) => (isHeading, cell.Colour, column.IsToFill) switch
    {
        (true, _, _) => FirstHeading + (uint)column.Kind,
        (_, not Level.None, _) => FirstColoured + ((uint)column.Kind * (uint)Levels.Length) + (uint)cell.Colour - 1,
        (_, _, true) => FirstToFill + (uint)column.Kind,
        _ => FirstPlain + (uint)column.Kind,
    };

    public static Stylesheet Create(MessageLanguage language)
    {
        (string font, double size) = language == MessageLanguage.Chinese ? ChineseFont : EnglishFont;
        Font[] fonts = [FontOf(font, size), FontOf(font, size, isBold: true), .. Levels.Select(level => FontOf(font, size, isBold: true, level.Text))];
        return new Stylesheet(
            new NumberingFormats(new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "yyyy\\-mm\\-dd" }) { Count = 1 },
            Counted(new Fonts(), fonts),
            Counted(new Fills(), Fills()),
            Counted(new Borders(), [new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), Thin()]),
            new CellStyleFormats(new CellFormat { NumberFormatId = General, FontId = PlainFont, FillId = NoFill, BorderId = 0 }) { Count = 1 },
            Counted(new CellFormats(), Formats()),
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });
    }

    private static IEnumerable<CellFormat> Formats()
    {
        yield return new CellFormat { NumberFormatId = General, FontId = PlainFont, FillId = NoFill, BorderId = 0, FormatId = 0 };
        yield return Format(General, BoldFont, HeaderFill, HorizontalAlignmentValues.Center);
        yield return Format(General, BoldFont, FillHeaderFill, HorizontalAlignmentValues.Center);
        foreach (WorkbookColumnKind kind in Kinds) yield return Format(kind, PlainFont, NoFill);
        foreach (WorkbookColumnKind kind in Kinds) yield return Format(kind, PlainFont, ToFillFill);
        foreach (WorkbookColumnKind kind in Kinds) yield return Heading(kind);
        foreach (WorkbookColumnKind kind in Kinds)
        {
            for (uint level = 0; level < Levels.Length; level++) yield return Format(kind, FirstLevelFont + level, FirstLevelFill + level);
        }
    }

    private static CellFormat Format(WorkbookColumnKind kind, uint font, uint fill) => kind switch
    {
        WorkbookColumnKind.Text => Format(General, font, fill, HorizontalAlignmentValues.Left),
        WorkbookColumnKind.Word => Format(General, font, fill, HorizontalAlignmentValues.Center),
        WorkbookColumnKind.Number => Format(General, font, fill, HorizontalAlignmentValues.Right),
        WorkbookColumnKind.Count => Format(CountFormat, font, fill, HorizontalAlignmentValues.Right),
        WorkbookColumnKind.Day => Format(DayFormat, font, fill, HorizontalAlignmentValues.Center),
    };

    /// <summary>A heading is one text in its first cell that runs over the next ones; numbers stand below their columns.</summary>
    private static CellFormat Heading(WorkbookColumnKind kind)
    {
        CellFormat format = kind == WorkbookColumnKind.Number ? Format(kind, BoldFont, HeadingFill) : Format(WorkbookColumnKind.Text, BoldFont, HeadingFill);
        format.Alignment!.WrapText = false;
        return format;
    }

    private static CellFormat Format(uint number, uint font, uint fill, HorizontalAlignmentValues alignment) =>
        new(new Alignment
        {
            Horizontal = alignment,
            Vertical = VerticalAlignmentValues.Center,
            WrapText = true,
            Indent = alignment == HorizontalAlignmentValues.Center ? null : 1u,
        })
        {
            NumberFormatId = number,
            FontId = font,
            FillId = fill,
            BorderId = ThinBorder,
            FormatId = 0,
            ApplyNumberFormat = number != General,
            ApplyFont = font != PlainFont,
            ApplyFill = fill != NoFill,
            ApplyBorder = true,
            ApplyAlignment = true,
        };

    private static IEnumerable<Fill> Fills() =>
    [
        new Fill(new PatternFill { PatternType = PatternValues.None }),
        new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
        .. ((string[])["FFD9E1F2", "FFFFD966", "FFFFF9E5", "FFEDEDED", .. Levels.Select(level => level.Fill)]).Select(colour =>
            new Fill(new PatternFill(new ForegroundColor { Rgb = colour }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid })),
    ];

    private static Font FontOf(string name, double size, bool isBold = false, string? colour = null)
    {
        Font font = new();
        if (isBold) font.Append(new Bold());
        font.Append(new FontSize { Val = size });
        font.Append(colour is null ? new Color { Theme = 1 } : new Color { Rgb = colour });
        font.Append(new FontName { Val = name });
        return font;
    }

    private static Border Thin() => new(
        new LeftBorder(Grey()) { Style = BorderStyleValues.Thin },
        new RightBorder(Grey()) { Style = BorderStyleValues.Thin },
        new TopBorder(Grey()) { Style = BorderStyleValues.Thin },
        new BottomBorder(Grey()) { Style = BorderStyleValues.Thin },
        new DiagonalBorder());

    private static Color Grey() => new() { Rgb = "FFBFBFBF" };

    private static T Counted<T>(T list, IEnumerable<OpenXmlElement> items)
        where T : OpenXmlCompositeElement
    {
        foreach (OpenXmlElement item in items) list.Append(item);
        list.SetAttribute(new OpenXmlAttribute("count", "", list.ChildElements.Count.ToString(CultureInfo.InvariantCulture)));
        return list;
    }
}
