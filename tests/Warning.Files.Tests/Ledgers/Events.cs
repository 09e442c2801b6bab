using System.Buffers;
using System.Text;
using NodaTime;

namespace EarlyWarning.Files.Ledgers;

/// <summary>Entries to write and read.</summary>
internal static class Events
{
    public static Instant Now { get; } = Instant.FromUtc(2026, 11, 20, 6, 0);

    public static LocalDate AsOf { get; } = new(2026, 11, 20);

    public static LedgerEntry[] OfScan(LocalDate asOf) =>
    [
        .. ((LedgerEvent[])
        [
            new ScanBegan(4),
            new LatchesMoved("A", [new RuleLevel("arrears", Level.Red), new RuleLevel("calls", Level.Blue)], [new ReleasedRule("power-down", ReleaseReason.RuleCleared)]),
            new EpisodeMoved("A", "A@2026-11-20", EpisodeTransition.Opened, TransitionReason.LevelReached, Level.Red, Level.Red, Notified: true) { Name = "示例市甲家具有限公司" },
            new ScanEnded(),
        ]).Select(happened => new LedgerEntry(EventStamp.OfScan(Now, asOf, "ab12"), happened)),
    ];

    public static LedgerEntry Silence(string why) => new(
        new EventStamp(Now, AsOf, "ab12", "李某"), new CompanySilenced("A", "A@2026-11-20", new LocalDate(2026, 12, 1), Level.Red, why));

    /// <summary>An entry without any text that is kept apart, whose line is always the same.</summary>
    public static LedgerEntry Written { get; } = new(EventStamp.OfScan(Now, AsOf, "ab12"), new ScanWritten());

    /// <summary>Entries as their lines, to compare them by value.</summary>
    public static string Text(IEnumerable<LedgerEntry> entries) => TextAfter([], entries);

    /// <summary>The lines of entries that follow others.</summary>
    public static string TextAfter(IEnumerable<LedgerEntry> before, IEnumerable<LedgerEntry> entries, string? issuer = null)
    {
        LedgerChain chain = new("ledger");
        ArrayBufferWriter<byte> lines = new();
        chain.WriteOpening(lines, issuer);
        foreach (LedgerEntry entry in before) chain.Write(lines, entry);
        lines.ResetWrittenCount();
        foreach (LedgerEntry entry in entries) chain.Write(lines, entry);
        return Encoding.UTF8.GetString(lines.WrittenSpan);
    }

    /// <summary>The whole text of a ledger.</summary>
    public static string TextOf(string? issuer, IEnumerable<LedgerEntry> entries)
    {
        LedgerChain chain = new("ledger");
        ArrayBufferWriter<byte> lines = new();
        chain.WriteOpening(lines, issuer);
        foreach (LedgerEntry entry in entries) chain.Write(lines, entry);
        return Encoding.UTF8.GetString(lines.WrittenSpan);
    }

    public static IReadOnlyList<LedgerEntry> EntriesOf(ILedger ledger) => ledger.ReadAsync().ToBlockingEnumerable().ToList();
}
