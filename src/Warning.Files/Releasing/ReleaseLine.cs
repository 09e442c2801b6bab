using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using EarlyWarning.Files.Ledgers;
using NodaTime;

namespace EarlyWarning.Files.Releasing;

/// <summary>A line of the release log.</summary>
/// <param name="N">Its number, from 1.</param>
/// <param name="At">The instant.</param>
/// <param name="Act">What was done.</param>
/// <param name="Release">The number of the release.</param>
/// <param name="Pack">The hash of the rules.</param>
/// <param name="By">The person.</param>
/// <param name="Account">The account of the system; empty if it has none.</param>
internal sealed record ReleaseLine(int N, Instant At, ReleaseDeed Act, int Release, string Pack, string By, string Account)
{
    private const string BeforeHash = ",\"hash\":\"";
    private const string End = "\"}";

    /// <summary>The act as a release has it.</summary>
    [JsonIgnore]
    public ReleaseAct Done => new(By, Account, At);

    /// <summary>Writes the line with the hash over it and the line before, without a line feed.</summary>
    /// <param name="before">The hash of the line before; empty for the first.</param>
    /// <param name="hash">The hash of this line.</param>
    public string Write(string before, out string hash)
    {
        string text = JsonSerializer.Serialize(this, WrittenReleaseJson.Lines.ReleaseLine)[..^1];
        hash = HashOf(before, text);
        return $"{text}{BeforeHash}{hash}{End}";
    }

    /// <summary>Reads a line; null if it is none, or not as it was written behind the line before.</summary>
    /// <param name="line">The line, without its line feed.</param>
    /// <param name="before">The hash of the line before; empty for the first.</param>
    /// <param name="hash">The hash of this line; empty if it has none.</param>
    public static ReleaseLine? Read(string line, string before, out string hash)
    {
        hash = "";
        int place = line.LastIndexOf(BeforeHash, StringComparison.Ordinal);
        if (place < 0 || !line.EndsWith(End, StringComparison.Ordinal)) return null;
        hash = line[(place + BeforeHash.Length)..^End.Length];
        if (hash != HashOf(before, line[..place])) return null;
        try
        {
            return JsonSerializer.Deserialize($"{line[..place]}}}", WrittenReleaseJson.Lines.ReleaseLine);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string HashOf(string before, string text) => LedgerExamination.HashOf(before, Encoding.UTF8.GetBytes(text));
}

/// <summary>What is done to rules.</summary>
internal enum ReleaseDeed
{
    Released,
    Approved,
}
