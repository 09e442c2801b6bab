using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EarlyWarning.Office.Word;

/// <summary>The settings of a paragraph style; null inherits from the style that it is based on.</summary>
internal sealed record ParagraphStyle
{
    /// <summary>The exact height of a line, in twips, whatever the font.</summary>
    public int Line { get; init; } = LetterLayout.Line;

    /// <summary>The space before, in twips.</summary>
    public int Before { get; init; }

    /// <summary>The space after, in twips.</summary>
    public int After { get; init; }

    /// <summary>The left indent, in characters, as all indents.</summary>
    public double? Left { get; init; }

    public double? Right { get; init; }

    public double? FirstLine { get; init; }

    public double? Hanging { get; init; }

    public double? Tab { get; init; }

    public JustificationValues? Align { get; init; }

    public string? Font { get; init; }

    public string? Latin { get; init; }

    /// <summary>The font size, in half points.</summary>
    public int? Size { get; init; }

    public string? Colour { get; init; }

    /// <summary>The change of the width of each character, in twips.</summary>
    public int? Spacing { get; init; }

    public bool KeepNext { get; init; }

    public bool Framed { get; init; }

    public int? OutlineLevel { get; init; }

    public int? Numbering { get; init; }

    public static Style Paragraph(string id, string name, string? basedOn, ParagraphStyle settings)
    {
        Style style = new() { Type = StyleValues.Paragraph, StyleId = id, CustomStyle = basedOn is null ? null : true };
        style.Append(new StyleName { Val = name });
        if (basedOn is not null)
        {
            style.Append(new BasedOn { Val = basedOn });
        }

        style.Append(new UIPriority { Val = 1 }, new PrimaryStyle(), settings.Layout());
        if (settings.Look() is { HasChildren: true } look)
        {
            style.Append(look);
        }

        return style;
    }

    private StyleParagraphProperties Layout() => new()
    {
        KeepNext = KeepNext ? new KeepNext() : null,
        NumberingProperties = Numbering is { } id ? new NumberingProperties(new NumberingId { Val = id }) : null,
        ParagraphBorders = Framed ? Frame() : null,
        Tabs = Tab is { } tab ? new Tabs(new TabStop { Val = TabStopValues.Left, Position = LetterLayout.Characters(tab) }) : null,
        // Some programs add the height of the grid to that of the lines.
        // Figures stand as close to characters as characters to each other, so that 28 fill a line.
        AutoSpaceDE = new AutoSpaceDE { Val = false },
        AutoSpaceDN = new AutoSpaceDN { Val = false },
        SnapToGrid = new SnapToGrid { Val = false },
        SpacingBetweenLines = LineSpacing(),
        Indentation = Indent(),
        Justification = Align is { } align ? new Justification { Val = align } : null,
        OutlineLevel = OutlineLevel is { } level ? new OutlineLevel { Val = level } : null,
    };

    // All four are set: some programs read an inherited line height as 0.
    private SpacingBetweenLines LineSpacing() =>
        new() { Before = Text(Before), After = Text(After), Line = Text(Line), LineRule = LineSpacingRuleValues.Exact };

    private Indentation? Indent() => (Left ?? Right ?? FirstLine ?? Hanging) is null ? null : new Indentation
    {
        Left = Text(Left),
        Right = Text(Right),
        FirstLine = Text(FirstLine),
        Hanging = Text(Hanging),
    };

    private StyleRunProperties Look()
    {
        StyleRunProperties look = new();
        if ((Font ?? Latin) is not null)
        {
            look.Append(Fonts());
        }

        if (Colour is not null)
        {
            look.Append(new Color { Val = Colour });
        }

        if (Spacing is not null)
        {
            look.Append(new Spacing { Val = Spacing });
        }

        if (Size is not null)
        {
            look.Append(new FontSize { Val = Text(Size) }, new FontSizeComplexScript { Val = Text(Size) });
        }

        return look;
    }

    private RunFonts Fonts()
    {
        RunFonts fonts = new();
        if (Latin is not null)
        {
            fonts.Ascii = Latin;
            fonts.HighAnsi = Latin;
        }

        if (Font is not null)
        {
            fonts.EastAsia = Font;
        }

        return fonts;
    }

    private static ParagraphBorders Frame() => new()
    {
        TopBorder = new TopBorder { Val = BorderValues.Single, Color = LetterStyles.Red, Size = 12U, Space = 4U },
        LeftBorder = new LeftBorder { Val = BorderValues.Single, Color = LetterStyles.Red, Size = 12U, Space = 4U },
        BottomBorder = new BottomBorder { Val = BorderValues.Single, Color = LetterStyles.Red, Size = 12U, Space = 4U },
        RightBorder = new RightBorder { Val = BorderValues.Single, Color = LetterStyles.Red, Size = 12U, Space = 4U },
    };

    // Null, not an empty value: an attribute without text is invalid.
    private static StringValue? Text(int? number) => number is { } known ? new StringValue(known.ToString(CultureInfo.InvariantCulture)) : null;

    private static StringValue? Text(double? characters) => characters is { } count ? Text(LetterLayout.Characters(count)) : null;
}
