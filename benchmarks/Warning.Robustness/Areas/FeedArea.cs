using System.IO.Compression;
using EarlyWarning.Files;
using EarlyWarning.Office;
using EarlyWarning.Robustness.Mutating;
using EarlyWarning.Robustness.Seeds;

namespace EarlyWarning.Robustness.Areas;

/// <summary>A file of a scan, among sound ones: a register, a crosswalk, a feed. Some scans go on to the end, with results in a folder and a ledger.</summary>
internal sealed class FeedArea : Area, IDisposable
{
    private const int WholeScans = 16;

    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, ScanFile> scans = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> sound;

    private FeedArea(string name, IReadOnlyList<Input> seeds, IReadOnlyList<string> pieces)
        : base(name, seeds, pieces)
    {
        SeedRegion.WriteTo(this.folder);
        foreach (Input seed in seeds) scans[seed.File] = ScanFile.Load(this.folder.Write("scan.json", SeedRegion.ScanOfFile(seed.File)), OfficeFormats.All);
        sound = SeedRegion.Feeds.ToDictionary(file => file.File, file => file.Bytes, StringComparer.Ordinal);
    }

    /// <summary>A scan without a ledger of its own and with one thread.</summary>
    public static ScanOptions Options { get; } = new() { Threads = 1, Clock = new StandingClock(SeedRegion.Now) };

    public override Bounds Bounds { get; } = new(2, 256 << 20);

    public static FeedArea Delimited() => new(
        "delimited text", [.. SeedRegion.Feeds.Where(file => file.File.Contains(".csv", StringComparison.Ordinal)
            || file.File.Contains(".t", StringComparison.Ordinal))],
        [",", ";", "\t", "|", "\"", "\"\"", "\"\n", "\r", "\n\n", ",,,,,,,,", "A", "B", "编号", "月份", "2026-10", "\ufeff", "\0", "3200000000", "=1+1",
            "2026-13", "户号,月份,电量\n", "13800000194"]);

    public static FeedArea JsonLines() => new(
        "JSON Lines", [.. SeedRegion.Feeds.Where(file => file.File == "calls.jsonl")],
        ["{", "}", "[", "]", ":", ",", "\"", "\\", "\\u0000", "\\ud800", "\\udc00", "null", "true", "1e999", "-0", "\"工单号\":", "\"日期\":", "\"单位\":",
            "{\"a\":", "[[[[[[[[", "\n", "\r\n", "//", "/*", "{}\n", "\"人数\":\"x\"", "\"急\":[]", "\u2028"]);

    public static FeedArea Workbooks() => new(
        "workbooks", [new("water.xlsx", SeedWorkbook.Sound), new("water.xlsx", SeedWorkbook.Stored), new("water.xlsx", SeedWorkbook.Of1904)],
        ["<", ">", "/>", "</", "</row>", "<row>", "<row r=\"1048577\">", "<c r=\"XFD1048576\">", "<c r=\"A0\">", "<c>", "<v>", "</v>", "<v></v>", "<f/>",
            "<f t=\"shared\" si=\"0\"/>", "t=\"s\"", "t=\"e\"", "t=\"d\"", "t=\"n\"",
            "t=\"b\"", "t=\"str\"", "t=\"inlineStr\"", "s=\"99\"", "s=\"-1\"", "<v>-1</v>", "<v>1e400</v>", "<v>99999999</v>", "&amp;", "&#0;", "&#x1F;",
                "&lt;", "&x;", "]]>", "<![CDATA[", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "<!--", "_x0000_",
            "r:id=\"s9\"", "state=\"veryHidden\"", "Target=\"../../x\"", "TargetMode=\"External\"", "date1904=\"true\"", "xl/worksheets/", "numFmtId=\"22\"",
                "formatCode=\"[h]\"", "<mergeCell ref=\"A1:XFD1048576\"/>", "<si>", "</sst>", "<is>", "PK\u0003\u0004"]);

    public override Input Mutate(Input seed, Input other, Chance chance)
    {
        if (seed.File == "water.xlsx" && !chance.OneIn(4)) return MutatePart(seed, chance);
        if (seed.File.EndsWith(".gz", StringComparison.Ordinal) && !chance.OneIn(4)) return MutateUnzipped(seed, chance);
        byte[] bytes = Mutator.Mutate(seed.Bytes, other.Bytes, chance);
        bool isText = seed.File is not ("water.xlsx" or "arrears.txt") && !seed.File.EndsWith(".gz", StringComparison.Ordinal);
        return seed with { Bytes = isText && !chance.OneIn(8) ? Mutator.Mended(bytes) : bytes };
    }

    public override void Run(ReadOnlySpan<Input> inputs, Span<End> ends)
    {
        for (int i = 0; i < inputs.Length; i++) ends[i] = EndOf(inputs[i]);
    }

    public void Dispose() => this.folder.Dispose();

    private Input MutatePart(Input seed, Chance chance)
    {
        if (SeedWorkbook.PartsOf(seed.Bytes) is not { Count: > 0 } parts) return seed with { Bytes = Mutator.Mutate(seed.Bytes, [], chance) };
        KeyValuePair<string, byte[]>[] changed = [.. parts];
        for (int edits = chance.OneIn(4) ? 2 : 1; edits > 0; edits--)
        {
            // Rows are what there is most of.
            int at = chance.OneIn(2) ? changed.Length - 1 : chance.Below(changed.Length);
            (string name, byte[] part) = changed[at];
            byte[] mutated = Mutator.Mutate(part, chance.Of(changed).Value, chance);
            changed[at] = chance.OneIn(64) ? new(name + "x", part) : new(name, chance.OneIn(8) ? mutated : Mutator.Mended(mutated));
        }

        return seed with { Bytes = SeedWorkbook.Zip(CompressionLevel.Fastest, changed) };
    }

    private Input MutateUnzipped(Input seed, Chance chance)
    {
        byte[] text = TryUnzip(seed.Bytes) ?? "a\n"u8.ToArray();
        return seed with { Bytes = TemporaryFolder.Zipped(System.Text.Encoding.UTF8.GetString(Mutator.Mutate(text, [], chance))) };
    }

    private static byte[]? TryUnzip(byte[] zipped)
    {
        try
        {
            using GZipStream gzip = new(new MemoryStream(zipped), CompressionMode.Decompress);
            using MemoryStream text = new();
            gzip.CopyTo(text);
            return text.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private End EndOf(Input input)
    {
        this.folder.Write(input.File, input.Bytes);
        try
        {
            ScanFile scan = scans[input.File];
            ScanPanel panel = IsWhole(input.Bytes) ? ScanToEnd(scan) : Scanner.ReadAsync(scan, SeedRegion.AsOf, Options).GetAwaiter().GetResult();
            return panel.Rejects.Count + panel.Unmatched.Count == 0 ? End.Taken : End.Of(Rejected, panel.Rejects.Select(one => one.Reason)
                .Concat(panel.Unmatched.Select(one => one.Reason)));
        }
        catch (ScanException refused)
        {
            return refused.Faults.Count > 0 && refused.Message.Length > 0 ? End.Of(Refused, refused.Faults)
                : throw new WrongEndException("a fault has no message", refused.ToString());
        }
        finally
        {
            this.folder.Write(input.File, sound[input.File]);
        }
    }

    private static bool IsWhole(byte[] bytes)
    {
        uint sum = 0;
        foreach (byte one in bytes) sum = (sum * 31) + one;
        return sum % WholeScans == 0;
    }

    private ScanPanel ScanToEnd(ScanFile scan)
    {
        ScanOptions options = Options with { Ledger = new ListLedger(), Output = Path.Combine(this.folder.Path, "out") };
        return Scanner.ScanAsync(scan, SeedRegion.AsOf, options).GetAwaiter().GetResult().Panel!;
    }
}
