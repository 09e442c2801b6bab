using System.Globalization;
using DocumentFormat.OpenXml;
using EarlyWarning.Files;
using EarlyWarning.Office.Word;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace EarlyWarning.Office.Bulletins;

/// <summary>Composes a chart of columns with titles, axes and the number above each column.</summary>
internal static class BulletinChartSpace
{
    private const uint CategoryAxis = 1, ValueAxis = 2;
    private const int TitleSize = 1200, TextSize = 900;
    private const string Ink = "404040", Grid = "D9D9D9";

    private static readonly string[] Colours = ["4472C4", "A5A5A5", "ED7D31", "70AD47"];

    private static readonly Dictionary<Level, string> LevelColours = new()
    {
        [Level.Red] = "C00000",
        [Level.Orange] = "ED7D31",
        [Level.Yellow] = "FFC000",
        [Level.Blue] = "4472C4",
    };

    public static C.ChartSpace Of(BulletinChart chart, string data)
    {
        C.BarChart bars = new(
            new C.BarDirection { Val = C.BarDirectionValues.Column },
            new C.BarGrouping { Val = C.BarGroupingValues.Clustered },
            new C.VaryColors { Val = false });
        bars.Append(chart.Series.Select((series, place) => Series(chart, series, place)));
        bars.Append(new C.GapWidth { Val = chart.Series.Count > 1 ? (ushort)60 : (ushort)100 }, new C.AxisId { Val = CategoryAxis },
            new C.AxisId { Val = ValueAxis });
        C.Chart drawn = new(
            Title(chart.Title, TitleSize, isBold: true),
            new C.AutoTitleDeleted { Val = false },
            new C.PlotArea(new C.Layout(), bars, Categories(chart), Values(chart)));
        if (chart.Series.Count > 1) drawn.Append(new C.Legend(new C.LegendPosition { Val = C.LegendPositionValues.Top }, new C.Overlay { Val = false }));
        drawn.Append(new C.PlotVisibleOnly { Val = true }, new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap });
        return new C.ChartSpace(
            new C.Date1904 { Val = false },
            new C.RoundedCorners { Val = false },
            drawn,
            new C.ShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = "FFFFFF" }), new A.Outline(new A.NoFill())),
            new C.TextProperties(
                new A.BodyProperties(), new A.ListStyle(),
                new A.Paragraph(new A.ParagraphProperties(Look<A.DefaultRunProperties>(TextSize, isBold: false)),
                new A.EndParagraphRunProperties { Language = "zh-CN" })),
            new C.ExternalData(new C.AutoUpdate { Val = false }) { Id = data });
    }

    private static C.BarChartSeries Series(BulletinChart chart, BulletinSeries series, int place)
    {
        uint index = (uint)place;
        string column = ((char)('B' + place)).ToString(), sheet = $"'{chart.Title}'";
        int last = chart.Categories.Count + 1;
        C.BarChartSeries bars = new(
            new C.Index { Val = index },
            new C.Order { Val = index },
            new C.SeriesText(new C.StringReference(new C.Formula($"{sheet}!${column}$1"), Texts([series.Name]))),
            Fill(Colours[place % Colours.Length]),
            new C.InvertIfNegative { Val = false });
        bars.Append(chart.Levels.Select((level, point) => new C.DataPoint(
            new C.Index { Val = (uint)point }, new C.InvertIfNegative { Val = false }, new C.Bubble3D { Val = false },
            Fill(LevelColours.GetValueOrDefault(level, Colours[0])))));
        bars.Append(
            new C.DataLabels(
                new C.DataLabelPosition { Val = C.DataLabelPositionValues.OutsideEnd },
                new C.ShowLegendKey { Val = false },
                new C.ShowValue { Val = true },
                new C.ShowCategoryName { Val = false },
                new C.ShowSeriesName { Val = false },
                new C.ShowPercent { Val = false },
                new C.ShowBubbleSize { Val = false }),
            new C.CategoryAxisData(
                new C.StringReference(new C.Formula(string.Create(CultureInfo.InvariantCulture, $"{sheet}!$A$2:$A${last}")), Texts(chart.Categories))),
            new C.Values(new C.NumberReference(
                new C.Formula(string.Create(CultureInfo.InvariantCulture, $"{sheet}!${column}$2:${column}${last}")), Numbers(series.Values))));
        return bars;
    }

    private static C.CategoryAxis Categories(BulletinChart chart) => new(
        new C.AxisId { Val = CategoryAxis },
        new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }),
        new C.Delete { Val = false },
        new C.AxisPosition { Val = C.AxisPositionValues.Bottom },
        Title(chart.CategoryTitle, TextSize, isBold: false),
        new C.NumberingFormat { FormatCode = "General", SourceLinked = false },
        new C.MajorTickMark { Val = C.TickMarkValues.None },
        new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo },
        new C.ChartShapeProperties(new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = Ink }))),
        new C.CrossingAxis { Val = ValueAxis },
        new C.Crosses { Val = C.CrossesValues.AutoZero },
        new C.AutoLabeled { Val = false },
        new C.LabelAlignment { Val = C.LabelAlignmentValues.Center },
        new C.LabelOffset { Val = 100 },
        new C.NoMultiLevelLabels { Val = true });

    private static C.ValueAxis Values(BulletinChart chart) => new(
        new C.AxisId { Val = ValueAxis },
        new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }, new C.MinAxisValue { Val = 0 }),
        new C.Delete { Val = false },
        new C.AxisPosition { Val = C.AxisPositionValues.Left },
        new C.MajorGridlines(new C.ChartShapeProperties(new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = Grid })))),
        Title(chart.ValueTitle, TextSize, isBold: false),
        new C.NumberingFormat { FormatCode = "#,##0", SourceLinked = false },
        new C.MajorTickMark { Val = C.TickMarkValues.None },
        new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo },
        new C.CrossingAxis { Val = CategoryAxis },
        new C.Crosses { Val = C.CrossesValues.AutoZero },
        new C.CrossBetween { Val = C.CrossBetweenValues.Between },
        new C.MajorUnit { Val = UnitOf(chart) });

    /// <summary>Returns the distance of the lines of the grid: a whole number, so that counts have no fractions beside them.</summary>
    private static double UnitOf(BulletinChart chart)
    {
        decimal most = chart.Series.SelectMany(series => series.Values).DefaultIfEmpty(0).Max();
        double unit = 1;
        foreach (double factor in new[] { 2, 2.5, 2 }.Concat(Enumerable.Repeat(new[] { 2, 2.5, 2 }, 6).SelectMany(factors => factors)))
        {
            if ((double)most / unit <= 6) break;
            unit = Math.Ceiling(unit * factor);
        }

        return unit;
    }

    private static C.Title Title(string text, int size, bool isBold) => new(
        new C.ChartText(new C.RichText(
            new A.BodyProperties(),
            new A.ListStyle(),
            new A.Paragraph(new A.ParagraphProperties(Look<A.DefaultRunProperties>(size, isBold)),
                new A.Run(Look<A.RunProperties>(size, isBold), new A.Text(PlainText.Of(text)))))),
        new C.Overlay { Val = false });

    private static T Look<T>(int size, bool isBold)
        where T : A.TextCharacterPropertiesType, new() => new T
        {
            Language = typeof(T) == typeof(A.RunProperties) ? "zh-CN" : null,
            FontSize = size,
            Bold = isBold,
        }.With(
            new A.SolidFill(new A.RgbColorModelHex { Val = Ink }),
            new A.LatinFont { Typeface = LetterFonts.Latin },
            new A.EastAsianFont { Typeface = isBold ? LetterFonts.Hei : LetterFonts.Song });

    private static T With<T>(this T element, params OpenXmlElement[] children)
        where T : OpenXmlElement
    {
        element.Append(children);
        return element;
    }

    private static C.ChartShapeProperties Fill(string colour) => new(new A.SolidFill(new A.RgbColorModelHex { Val = colour }));

    private static C.StringCache Texts(IReadOnlyList<string> texts)
    {
        C.StringCache cache = new(new C.PointCount { Val = (uint)texts.Count });
        cache.Append(texts.Select((text, place) => new C.StringPoint(new C.NumericValue(PlainText.Of(text))) { Index = (uint)place }));
        return cache;
    }

    private static C.NumberingCache Numbers(IReadOnlyList<decimal> numbers)
    {
        C.NumberingCache cache = new(new C.FormatCode("General"), new C.PointCount { Val = (uint)numbers.Count });
        cache.Append(numbers.Select(
            (number, place) => new C.NumericPoint(new C.NumericValue(number.ToString(CultureInfo.InvariantCulture))) { Index = (uint)place }));
        return cache;
    }
}
