using System.Text;
using EarlyWarning.Files;
using EarlyWarning.Office.Messages;

namespace EarlyWarning.Office.Workbooks;

/// <summary>
/// The tables of a web page, which many systems write under the name <c>.xls</c>. A table is named by its number; without a name the one with the most filled
/// cells is meant, since pages have others for titles and layout.
/// </summary>
internal sealed class HtmlWorkbook : WorkbookFile
{
    /// <summary>The largest page, which is held in memory: 64 MiB.</summary>
    public const long Largest = 64L << 20;

    private readonly string path;
    private readonly string page;
    private readonly List<Sheet> sheets = [];
    private readonly Sheet? main;

    private HtmlWorkbook(string path, string page)
    {
        this.path = path;
        this.page = page;
        using HtmlTables tables = NewTables();
        IReadOnlyList<HtmlTableSize> sizes = tables.Measure();
        long most = 0;
        foreach (HtmlTableSize size in sizes)
        {
            Sheet sheet = new($"{sheets.Count + 1}", $"{sheets.Count}", size.IsTable);
            sheets.Add(sheet);
            if (size.Cells <= most) continue;
            most = size.Cells;
            main = sheet;
        }
    }

    public override IReadOnlyList<Sheet> Sheets => sheets;

    /// <summary>Opens a page.</summary>
    /// <exception cref="FeedException">It cannot be read as text, or is larger than it may be.</exception>
    public static HtmlWorkbook Open(string path, Func<Stream> text)
    {
        using Stream page = text();
        return new HtmlWorkbook(path, Read(path, page));
    }

    public override Sheet Find(string path, string? name) =>
        name is null ? main ?? throw new FeedException(path, null, WorkbookMessages.NoTable) : base.Find(path, name);

    public override SheetCells Open(Sheet sheet) => new HtmlCells(this.path, NewTables(), sheets.IndexOf(sheet));

    public override void Dispose()
    {
    }

    private HtmlTables NewTables() => new(this.page);

    /// <summary>Reads a page as one text, of which the bytes are let go before it is looked at.</summary>
    private static string Read(string path, Stream page)
    {
        using MemoryStream held = new((int)Math.Min(new FileInfo(path).Length, Largest));
        byte[] block = new byte[81_920];
        for (int read = page.Read(block); read > 0; read = page.Read(block))
        {
            held.Write(block, 0, read);
            if (held.Length > Largest) throw new FeedException(path, null, WorkbookMessages.WorkbookTooLarge(Largest >> 20));
        }

        return Encoding.UTF8.GetString(held.GetBuffer(), 0, (int)held.Length);
    }
}
