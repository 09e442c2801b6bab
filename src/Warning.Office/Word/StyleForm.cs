using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EarlyWarning.Office.Word;

/// <summary>What a paragraph style sets; null leaves it as in the style that it is based on.</summary>
internal sealed record StyleForm
{
    /// <summary>The exact height of a line, in twips: the same with every font.</summary>
    public int Line { get; init; } = LetterForm.Line;

    /// <summary>The space before, in twips.</summary>
    public int Before { get; init; }

    /// <summary>The space after, in twips.</summary>
    public int After { get; init; }

    /// <summary>Indents in characters.</summary>
    public double? Left { get; init; }

    public double? Right { get; init; }

    public double? FirstLine { get; init; }

    public double? Hanging { get; init; }

    public double? Tab { get; init; }

    public JustificationValues? Align { get; init; }

    public string? Font { get; init; }

    public string? Latin { get; init; }

    /// <summary>In half points.</summary>
    public int? Size { get; init; }

    public string? Colour { get; init; }

    /// <summary>What is added to the width of each character, in twips.</summary>
    public int? Spacing { get; init; }

    public bool KeepNext { get; init; }

    public bool Framed { get; init; }

    public int? OutlineLevel { get; init; }

    public int? Numbering { get; init; }

    public static Style Paragraph(string id, string name, string? basedOn, StyleForm form)
    {
        Style style = new() { Type = StyleValues.Paragraph, StyleId = id, CustomStyle = basedOn is null ? null : true };
        style.Append(new StyleName { Val = name });
        if (basedOn is not null)
        {
            style.Append(new BasedOn { Val = basedOn });
        }

        style.Append(new UIPriority { Val = 1 }, new PrimaryStyle(), form.Layout());
        if (form.Look() is { HasChildren: true } look)
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
        Tabs = Tab is { } tab ? new Tabs(new TabStop { Val = TabStopValues.Left, Position = LetterForm.Characters(tab) }) : null,
        // The grid's height would come on top of the lines' own in some programs.
        SnapToGrid = new SnapToGrid { Val = false },
        SpacingBetweenLines = LineSpacing(),
        Indentation = Indent(),
        Justification = Align is { } align ? new Justification { Val = align } : null,
        OutlineLevel = OutlineLevel is { } level ? new OutlineLevel { Val = level } : null,
    };

    // All four, for a program may read a line that is inherited as one of no height.
    private SpacingBetweenLines LineSpacing() => new() { Before = Text(Before), After = Text(After), Line = Text(Line), LineRule = LineSpacingRuleValues.Exact };

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

    // No value, not a value of no text: an attribute that is there and empty is a fault.
    private static StringValue? Text(int? number) => number is { } known ? new StringValue(known.ToString(CultureInfo.InvariantCulture)) : null;

    private static StringValue? Text(double? characters) => characters is { } count ? Text(LetterForm.Characters(count)) : null;
}
