using System.Text;
using System.Text.Json;
using EarlyWarning.Files.Ledgers;

namespace EarlyWarning.Files.CaseFiles;

/// <summary>Reads lines of a ledger as they stand in its files, each with the hash of the line before, which its own hash covers.</summary>
internal static class CaseLines
{
    /// <summary>Returns for each of some entries a line of JSON with its position, the hash before, and the line.</summary>
    public static IReadOnlyList<string> Read(string state, IReadOnlyList<long> positions)
    {
        HashSet<long> asked = [.. positions];
        List<string> found = [];
        string previous = "";
        long next = 0;
        foreach (string file in LedgerFiles.Closed(state).Append(LedgerFiles.Open(state)).Where(File.Exists))
        {
            using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using StreamReader lines = new(stream, Encoding.UTF8);
            while (lines.ReadLine() is { } line)
            {
                byte[] text = Encoding.UTF8.GetBytes(line);
                if (!LedgerChain.IsWhole(text)) continue;
                if (!LedgerChain.IsOpening(text))
                {
                    long position = LedgerChain.PositionOf(text) ?? next;
                    next = position + 1;
                    if (asked.Contains(position)) found.Add(Written(position, previous, line));
                }

                previous = LedgerChain.HashIn(text);
            }
        }

        return found;
    }

    /// <summary>Returns the kept texts of some entries, a line of JSON each, in the order of the entries.</summary>
    public static IReadOnlyList<string> ReadTexts(string state, IReadOnlyList<long> positions)
    {
        HashSet<long> asked = [.. positions];
        string folder = Path.Combine(state, "texts");
        if (!Directory.Exists(folder)) return [];
        List<KeyValuePair<long, string>> found = [];
        foreach (string file in Directory.GetFiles(folder, "????.jsonl").Order(StringComparer.Ordinal))
        {
            foreach (string line in File.ReadLines(file).Where(line => line.Length > 0))
            {
                using JsonDocument text = JsonDocument.Parse(line);
                if (text.RootElement.GetProperty("n").GetInt64() is var position && asked.Contains(position)) found.Add(KeyValuePair.Create(position, line));
            }
        }

        return [.. found.OrderBy(text => text.Key).Select(text => text.Value)];
    }

    private static string Written(long position, string previous, string line) => Encoding.UTF8.GetString(CaseArchive.Json(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("n", position);
        json.WriteString("previous", previous);
        json.WriteString("line", line);
        json.WriteEndObject();
    })).ReplaceLineEndings("").Replace("{  ", "{", StringComparison.Ordinal);
}
