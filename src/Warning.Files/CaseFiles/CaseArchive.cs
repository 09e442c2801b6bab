using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.CaseFiles;

/// <summary>The names of the files in the archive of a case, and how it is written: the same files give the same bytes.</summary>
internal static class CaseArchive
{
    public const string Manifest = "manifest.json";
    public const string Timeline = "timeline.txt";
    public const string Report = "report.docx";
    public const string Contents = "contents.docx";
    public const string Lines = "ledger/lines.jsonl";
    public const string Texts = "ledger/texts.jsonl";
    public const string Rows = "rows.tsv";
    public const string Observations = "observations.jsonl";
    public const string Assessed = "assessment.json";
    public const string Letters = "letters/";
    public const string Evidence = "evidence/";
    public const string Replay = "replay/";
    public const string Pack = "pack/";

    public const int Version = 1;

    // A zip entry has no time zone and begins in 1980.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    public static void Write(Stream output, IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        using ZipArchive archive = new(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach ((string name, byte[] content) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            ZipArchiveEntry entry = archive.CreateEntry(name, CompressionLevel.Optimal);
            entry.LastWriteTime = Epoch;
            using Stream target = entry.Open();
            target.Write(content);
        }
    }

    public static byte[] Json(Action<Utf8JsonWriter> write)
    {
        using MemoryStream output = new();
        using (Utf8JsonWriter json = new(output, Writing)) write(json);
        output.WriteByte((byte)'\n');
        return output.ToArray();
    }

    public static byte[] Text(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));

    /// <summary>Returns the name of a file of a layer of the pack.</summary>
    public static string PackFile(int layer, RulePackLayer of, string path) =>
        $"{Pack}{layer:0}-{Path.GetFileName(of.Name.TrimEnd('/', '\\'))}/{path.Replace('\\', '/')}";

    /// <summary>Writes what an assessment says.</summary>
    public static byte[] Of(Assessment assessed) => Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("company", assessed.CompanyId);
        json.WriteString("asOf", assessed.AsOf.ToString("uuuu-MM-dd", null));
        json.WriteString("level", assessed.Level.Word());
        json.WriteNumber("score", assessed.Score);
        json.WriteNumber("scoreHigh", assessed.ScoreHigh);
        json.WriteStartArray("fired");
        foreach (FiredRule fired in assessed.Rules)
        {
            json.WriteStartObject();
            json.WriteString("rule", fired.Rule.Id);
            json.WriteString("title", fired.Rule.Title);
            json.WriteNumber("counted", fired.Counted);
            json.WriteString("because", fired.Because);
            json.WriteStartArray("evidence");
            foreach (Rules.Evidence evidence in fired.Evidence)
            {
                json.WriteStartObject();
                json.WriteString("term", evidence.Term);
                json.WriteString("value", evidence.ValueText);
                if (evidence.Unit is { } unit) json.WriteString("unit", unit);
                if (evidence.Period is { } period) json.WriteString("period", period);
                if (evidence.Feed is { } feed) json.WriteString("feed", feed);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("undecided");
        foreach (IndeterminateRule rule in assessed.Indeterminate) json.WriteStringValue(rule.Rule.Id);
        json.WriteEndArray();
        json.WriteEndObject();
    });
}
