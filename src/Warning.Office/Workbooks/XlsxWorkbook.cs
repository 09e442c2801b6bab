using System.Xml;
using EarlyWarning.Files;

namespace EarlyWarning.Office.Workbooks;

/// <summary>A workbook of Open XML, <c>.xlsx</c>. Several of its sheets may be open at a time.</summary>
internal sealed class XlsxWorkbook : WorkbookFile
{
    private readonly string path;
    private readonly WorkbookPackage package;
    private readonly WorkbookOutline outline;
    private readonly Lazy<SharedTexts> texts;
    private readonly Lazy<CellFormats> formats;

    private XlsxWorkbook(string path, WorkbookPackage package)
    {
        this.path = path;
        this.package = package;
        outline = WorkbookOutline.Of(package);
        texts = new Lazy<SharedTexts>(() => SharedTexts.Of(package, path, outline.Texts));
        formats = new Lazy<CellFormats>(() => CellFormats.Of(package, outline.Styles));
    }

    public override IReadOnlyList<Sheet> Sheets => outline.Sheets;

    public override bool Is1904 => outline.Is1904;

    public override bool IsToBeCalculated => outline.IsToBeCalculated;

    /// <summary>Opens a workbook; the file is closed with it, or where it cannot be opened.</summary>
    /// <exception cref="FeedException">It is larger than it may be.</exception>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static XlsxWorkbook Open(string path, Func<Stream> file)
    {
        WorkbookPackage package = WorkbookPackage.Open(path, file);
        try
        {
            return new XlsxWorkbook(path, package);
        }
        catch
        {
            package.Dispose();
            throw;
        }
    }

    public override SheetCells Open(Sheet sheet) => package.TryOpen(sheet.Place, WorkbookPackage.LargestSheet, out XmlReader? xml)
        ? new SheetReader(this.path, xml, texts.Value, formats.Value)
        : throw new InvalidDataException(sheet.Name);

    public override MergedCells MergedCellsOf(Sheet sheet)
    {
        using Stream? bytes = package.OpenBytes(sheet.Place);
        return bytes is null ? MergedCells.None : MergedCells.Of(this.path, bytes);
    }

    public override void Dispose() => package.Dispose();
}
