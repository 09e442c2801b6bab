using System.Text;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Releasing;

/// <summary>
/// The release log beside a scan file, read and verified: a line of JSON an act, each with a hash over itself and the line before. What follows the last line
/// feed is a whole line whose line feed an editor has taken away, or one whose writer was killed, which was never told of and does not count.
/// </summary>
internal sealed class ReleaseLog
{
    /// <summary>The name of the file, beside the scan file.</summary>
    public const string Name = "rules.log";

    private readonly List<ReleaseLine> lines = [];
    private readonly List<string> hashes = [];
    private bool isLineFeedMissing;

    private ReleaseLog(string path) => Path = path;

    /// <summary>The file, as diagnostics name it.</summary>
    public string Path { get; }

    /// <summary>The number of lines, those that are damaged included.</summary>
    public int Count => hashes.Count;

    /// <summary>The end of the log.</summary>
    public ReleaseLogEnd End => new(Count, Count == 0 ? "" : hashes[^1]);

    /// <summary>The length of the whole lines, in bytes.</summary>
    public int WholeBytes { get; private set; }

    /// <summary>The last release with its approval; null if there is none.</summary>
    public RuleRelease? Last { get; private set; }

    /// <summary>Reads a log and reports every line that is not as it was written.</summary>
    /// <param name="path">The file, as diagnostics name it.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="diagnostics">Receives the faults.</param>
    public static ReleaseLog Read(string path, ReadOnlySpan<byte> content, Diagnostics diagnostics)
    {
        ReleaseLog log = new(path) { WholeBytes = content.LastIndexOf((byte)'\n') + 1 };
        string[] texts = Encoding.UTF8.GetString(content[..log.WholeBytes]).Split('\n');
        foreach (string text in texts[..^1]) log.Read(text, diagnostics);
        string rest = Encoding.UTF8.GetString(content[log.WholeBytes..]);
        if (ReleaseLine.Read(rest, log.End.Hash, out _) is null) return log;
        log.Read(rest, diagnostics);
        log.WholeBytes = content.Length;
        log.isLineFeedMissing = true;
        return log;
    }

    /// <summary>Returns the line of an act that follows, with its line feed, and with that of the line before where it is missing; the log then ends with
    /// it.</summary>
    public byte[] Append(ReleaseDeed deed, int release, string pack, ReleaseAct act)
    {
        ReleaseLine line = new(Count + 1, act.At, deed, release, pack, act.By, act.Account);
        byte[] written = Encoding.UTF8.GetBytes((isLineFeedMissing ? "\n" : "") + line.Write(End.Hash, out string hash) + "\n");
        isLineFeedMissing = false;
        hashes.Add(hash);
        Take(line);
        return written;
    }

    /// <summary>Returns a fault at the line of an act of the last release.</summary>
    public Diagnostic At(ReleaseDeed deed, string code, Message message) =>
        new(Path, lines.FindLast(line => line.Act == deed)?.N ?? 1, 1, code, DiagnosticSeverity.Error, message);

    /// <summary>Reports a lock that knows lines which the log does not have, or others.</summary>
    /// <returns>Whether the lock knows of every line.</returns>
    public bool IsKnownTo(RuleLock locked, Diagnostics diagnostics)
    {
        ReleaseLogEnd end = locked.Log;
        if (end.Lines > Count) diagnostics.Add(Damage(Math.Max(1, Count), ReleaseMessages.LogCut(Count, end.Lines)));
        else if (end.Lines < 1 || hashes[end.Lines - 1] != end.Hash) diagnostics.Add(Damage(Math.Max(1, end.Lines), ReleaseMessages.LogOfOtherLock));
        return end.Lines >= Count;
    }

    private void Read(string text, Diagnostics diagnostics)
    {
        string before = End.Hash;
        ReleaseLine? line = ReleaseLine.Read(text, before, out string hash);
        hashes.Add(hash);
        if (line is null) diagnostics.Add(Damage(Count, ReleaseMessages.ReleaseLineChanged));
        else if (Fits(line)) Take(line);
        else if (lines.Count == Count - 1) diagnostics.Add(Damage(Count, ReleaseMessages.LineOutOfOrder)); // what follows a line that is damaged cannot fit
    }

    private bool Fits(ReleaseLine line) => line.N == Count && (line.Act == ReleaseDeed.Released
        ? line.Release == (Last?.Number ?? 0) + 1
        : Last is { Approved: null } last && last.Number == line.Release && last.Pack == line.Pack && !ReleasePerson.AreSame(last.Released.By, line.By));

    private void Take(ReleaseLine line)
    {
        lines.Add(line);
        Last = line.Act == ReleaseDeed.Released ? new RuleRelease(line.Release, line.Pack, line.Done, Approved: null) : Last! with { Approved = line.Done };
    }

    private Diagnostic Damage(int line, Message message) => new(Path, line, 1, DiagnosticCodes.DamagedRelease, DiagnosticSeverity.Error, message);
}
