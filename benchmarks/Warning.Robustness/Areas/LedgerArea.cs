using System.Buffers;
using EarlyWarning.Files;
using EarlyWarning.Robustness.Mutating;
using EarlyWarning.Robustness.Seeds;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Robustness.Areas;

/// <summary>Ledgers: read as they were written, or refused with the line; what was changed in one is never read as if it had been so.</summary>
internal sealed class LedgerArea : Area, IDisposable
{
    private static readonly byte[] Sound = Write();

    private readonly TemporaryFolder folder = new();

    public LedgerArea()
        : base("ledgers", [new("ledger.jsonl", Sound)], ["\n", "\r\n", "{}", "{}\n", "\"hash\":\"", "\"}", "\"event\":\"", "null", ",", "\ufeff",
            "scan-ended", "\"values\":{", "\"version\":9"])
    {
    }

    public override void Run(ReadOnlySpan<Input> inputs, Span<End> ends)
    {
        for (int i = 0; i < inputs.Length; i++) ends[i] = EndOf(inputs[i].Bytes);
    }

    public void Dispose() => this.folder.Dispose();

    private End EndOf(byte[] bytes)
    {
        this.folder.Write("state/ledger.jsonl", bytes);
        try
        {
            using FileLedger ledger = FileLedger.OpenToReadAsync(Path.Combine(this.folder.Path, "state"), issuer: null).GetAwaiter().GetResult();
            int entries = ledger.ReadAsync().ToBlockingEnumerable().Count();
            if (bytes.AsSpan().SequenceEqual(Sound)) return End.Taken;
            return new End(Rejected, ledger.Warnings.Count > 0 ? $"torn after {entries}" : $"read {entries}");
        }
        catch (LedgerException refused)
        {
            return new End(Refused, $"{refused.Reason} {End.CodeOf(refused.Text)}");
        }
    }

    private static byte[] Write()
    {
        LedgerChain chain = new("ledger");
        ArrayBufferWriter<byte> lines = new();
        chain.WriteOpening(lines, "某市总工会");
        EventStamp scan = EventStamp.OfScan(SeedRegion.Now, SeedRegion.AsOf, "ab12"), person = new(SeedRegion.Now, SeedRegion.AsOf, "ab12", "李某");
        chain.Write(lines, new LedgerEntry(scan, new ScanBegan(4)));
        chain.Write(lines, new LedgerEntry(scan, new LatchesMoved("A", [new RuleLevel("arrears", Level.Red)],
            [new ReleasedRule("calls", ReleaseReason.RuleCleared)])));
        chain.Write(lines, new LedgerEntry(scan, new EpisodeMoved("A", "A@2026-11-20", EpisodeTransition.Opened, TransitionReason.LevelReached, Level.Red,
            Level.Red, Notified: true)
        { Name = "某市甲家具有限公司" }));
        chain.Write(lines, new LedgerEntry(scan, new ScanEnded()));
        chain.Write(lines, new LedgerEntry(person, new CompanySilenced("A", "A@2026-11-20", new LocalDate(2026, 12, 1), Level.Red, "已约谈")));
        return lines.WrittenSpan.ToArray();
    }
}
