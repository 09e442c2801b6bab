using NodaTime;

namespace EarlyWarning.Files.Ledgers;

/// <summary>Events to write and read.</summary>
internal static class Events
{
    public static Instant Now { get; } = Instant.FromUtc(2026, 11, 20, 6, 0);

    public static LocalDate AsOf { get; } = new(2026, 11, 20);

    public static LedgerEvent[] OfScan(LocalDate asOf) =>
    [
        new ScanBegan(4) { At = Now, AsOf = asOf, Pack = "ab12", Actor = ScanEvent.ScanActor },
        new LatchesMoved("A", [new RuleLevel("arrears", Level.Red), new RuleLevel("calls", Level.Blue)], [new ReleasedRule("power-down", ReleaseReason.RuleCleared)]) { At = Now, AsOf = asOf, Pack = "ab12", Actor = ScanEvent.ScanActor },
        new EpisodeMoved("A", "A@2026-11-20", Transition.Opened, TransitionReason.LevelReached, Level.Red, Level.Red, Notified: true) { At = Now, AsOf = asOf, Pack = "ab12", Actor = ScanEvent.ScanActor, Name = "鹤山市甲家具有限公司" },
        new ScanEnded { At = Now, AsOf = asOf, Pack = "ab12", Actor = ScanEvent.ScanActor },
    ];

    public static LedgerEvent Silence(string why) => new CompanySilenced("A", "A@2026-11-20", new LocalDate(2026, 12, 1), Level.Red, why) { At = Now, AsOf = AsOf, Pack = "ab12", Actor = "李某" };

    /// <summary>Events as their lines, to compare them by value.</summary>
    public static string Text(IEnumerable<LedgerEvent> events)
    {
        System.Buffers.ArrayBufferWriter<byte> lines = new();
        LedgerLine.Write(lines, events);
        return System.Text.Encoding.UTF8.GetString(lines.WrittenSpan);
    }
}
