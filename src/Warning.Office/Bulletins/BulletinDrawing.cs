using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using EarlyWarning.Files;
using EarlyWarning.Office.Word;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace EarlyWarning.Office.Bulletins;

/// <summary>Places a chart in the text: a chart part with the figures in a workbook of its own, by which Word lets them be edited.</summary>
internal static class BulletinDrawing
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Data = "data";

    public static Paragraph Of(MainDocumentPart main, BulletinChart chart, int number, Action<WorkbookDocument, Stream> workbooks)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"chart{number}");
        ChartPart part = main.AddNewPart<ChartPart>(id);
        EmbeddedPackagePart data = part.AddEmbeddedPackagePart(Workbook, Data);
        using (MemoryStream sheet = new())
        {
            workbooks(new WorkbookDocument([chart.ToSheet()]), sheet);
            sheet.Position = 0;
            data.FeedData(sheet);
        }

        part.ChartSpace = BulletinChartSpace.Of(chart, Data);
        Paragraph paragraph = Printed.Paragraph(BulletinStyles.Drawing, null);
        paragraph.Append(new Run(new Drawing(Inline(id, chart, (uint)number))));
        return paragraph;
    }

    private static DW.Inline Inline(string id, BulletinChart chart, uint number) => new(
        new DW.Extent { Cx = LetterLayout.Emu(BulletinLayout.TextWidth), Cy = LetterLayout.Emu(BulletinLayout.ChartHeight) },
        new DW.EffectExtent { LeftEdge = 0L, TopEdge = 0L, RightEdge = 0L, BottomEdge = 0L },
        new DW.DocProperties { Id = number, Name = PlainText.Of(chart.Title), Description = PlainText.Of(DescriptionOf(chart)) },
        new DW.NonVisualGraphicFrameDrawingProperties(),
        new A.Graphic(new A.GraphicData(new C.ChartReference { Id = id }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
    {
        DistanceFromTop = 0U,
        DistanceFromBottom = 0U,
        DistanceFromLeft = 0U,
        DistanceFromRight = 0U,
    };

    /// <summary>The figures in words, for those who cannot see the chart.</summary>
    private static string DescriptionOf(BulletinChart chart) =>
        string.Join('；', chart.Series.Select(series =>
            $"{series.Name}：{string.Join('、', chart.Categories.Select((category, place) => Told(category, series.Values[place])))}"));

    private static string Told(string category, decimal value) => string.Create(CultureInfo.InvariantCulture, $"{category} {value}");
}
