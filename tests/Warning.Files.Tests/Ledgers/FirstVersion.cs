using System.Security.Cryptography;
using System.Text;

namespace EarlyWarning.Files.Ledgers;

/// <summary>Writes the lines that programs of the ledger's first version wrote: without positions.</summary>
internal static class FirstVersion
{
    public static string[] Lines(string? issuer, IEnumerable<LedgerEntry> entries)
    {
        string[] now = Events.TextAfter([], entries).TrimEnd('\n').Split('\n');
        List<string> lines = [];
        string before = "";
        Add($$"""{"event":"ledger-opened","values":{"version":1{{(issuer is null ? "" : $",\"issuer\":\"{issuer}\"")}}}""");
        foreach (string line in now)
        {
            int start = line.IndexOf(',', StringComparison.Ordinal) + 1, end = line.LastIndexOf(",\"hash\"", StringComparison.Ordinal);
            Add($"{{{line[start..end]}");
        }

        return [.. lines];

        void Add(string line)
        {
            before = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(before + line)));
            lines.Add($"{line},\"hash\":\"{before}\"}}");
        }
    }
}
