using System.Buffers;
using EarlyWarning.Tests.Alerts;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace EarlyWarning.Tests.Cases;

/// <summary>The state of a ledger, read at once, kept entry by entry, or from what was settled and the rest: always the same.</summary>
public sealed class CaseStateTests
{
    private static readonly Arbitrary<int> Seeds = Arb.From(Gen.Choose(0, int.MaxValue - 1));

    [Fact]
    public void A_ledger_without_entries_has_an_empty_state()
    {
        Assert.Equal((0, 0), (CaseState.Empty.Position, CaseState.Empty.SettledPosition));
        Assert.Null(CaseState.Empty.LastScan);
        Assert.Null(CaseState.Empty.UnwrittenAsOf);
        Assert.Equal(Told(CaseState.Empty), Told(CaseState.Of([])));
        Assert.Equal(LedgerReason.NoScanYet, Assert.Throws<LedgerException>(() => CaseState.Empty.StampOf("李某", AlertHistory.Noon)).Reason);
    }

    [Property(MaxTest = 100)]
    public Property A_state_is_what_the_alerts_letters_and_figures_of_the_ledger_are() => Prop.ForAll(Seeds, seed =>
    {
        CaseHistory history = new(seed, 40);
        CaseState state = CaseState.Of(history.Ledger);
        Assert.Equal(history.Ledger.Count, state.Position);
        Assert.Equal(AlertHistory.Told(AlertBook.Read(history.Ledger)), AlertHistory.Told(state.Alerts));
        Assert.Equal(LetterRegister.Read(history.Ledger).Letters, state.Letters.Letters);
        Assert.Equal(Funnel.Read(history.Ledger), state.Funnel);
        Assert.Equal(StandingEntries.LastScan(history.Ledger), state.LastScan);
        Assert.Equal(StandingEntries.UnwrittenAsOf(history.Ledger), state.UnwrittenAsOf);
        LocalDate from = AlertHistory.Start, to = history.Day.PlusDays(1);
        Assert.Equal(OfficeReport.Read(history.Ledger, from, to), state.Report(from, to));
    });

    [Property(MaxTest = 100)]
    public Property A_state_that_is_kept_is_the_one_that_is_read_anew_at_every_step() => Prop.ForAll(Seeds, seed =>
    {
        CaseHistory history = new(seed, 40);
        CaseState kept = CaseState.Empty;
        int count = 0;
        foreach (LedgerEntry[] append in history.Appends)
        {
            count += append.Length;
            if (seed % 2 == 0) Told(kept);
            kept = kept.With(append) ?? CaseState.Of(history.Ledger[..count]);
            CaseState read = CaseState.Of(history.Ledger[..count]);
            Assert.Equal(Told(read), Told(kept));
            Assert.Equal((read.Position, read.SettledPosition), (kept.Position, kept.SettledPosition));
            Assert.Equal(Settled(read), Settled(kept));
        }
    });

    [Property(MaxTest = 100)]
    public Property What_was_settled_at_any_time_and_the_rest_give_the_state_of_all_entries() => Prop.ForAll(Seeds, seed =>
    {
        CaseHistory history = new(seed, 40);
        string expected = Told(CaseState.Of(history.Ledger));
        CaseState kept = CaseState.Empty;
        foreach (LedgerEntry[] append in history.Appends)
        {
            kept = kept.With(append)!;
            byte[] settled = Settled(kept);
            Assert.True(CaseState.TryRead(settled, out CaseState? stored));
            Assert.Equal((kept.SettledPosition, kept.SettledPosition), (stored.Position, stored.SettledPosition));
            Assert.Equal(settled, Settled(stored));
            Assert.Equal(settled, Settled(CaseState.OfSettled(history.Ledger[..(int)stored.Position])));
            Assert.Equal(expected, Told(stored.With(history.Ledger[(int)stored.Position..])!));
        }
    });

    [Property(MaxTest = 100)]
    public Property A_scan_starts_from_the_state_before_its_date() => Prop.ForAll(Seeds, seed =>
    {
        CaseHistory history = new(seed, 30);
        CaseState state = CaseState.Of(history.Ledger);
        if (state.LastScan is not { } last) return;
        foreach (LocalDate asOf in (LocalDate[])[last.AsOf, last.AsOf.PlusDays(1)])
        {
            CaseState before = state.Before(asOf)!;
            Assert.Equal(AlertHistory.Told(AlertBook.Before(history.Ledger, asOf)), AlertHistory.Told(before.Alerts));
            Assert.Equal(LetterRegister.Before(history.Ledger, asOf).Letters, before.Letters.Letters);
        }

        Assert.Equal(LedgerReason.EarlierScan, Assert.Throws<LedgerException>(() => state.Before(last.AsOf.PlusDays(-1))).Reason);
    });

    [Fact]
    public void A_scan_of_a_date_that_is_settled_takes_the_whole_ledger()
    {
        AlertHistory history = new();
        history.Scan(0, ("a", "o"));
        history.Scan(7, ("a", "r"));
        CaseState state = CaseState.Of(history.Ledger);
        Assert.Equal(history.Ledger.FindLastIndex(entry => entry.Event is ScanBegan), state.SettledPosition);
        LedgerEntry[] again = [.. history.Ledger.Take((int)state.SettledPosition)];
        Assert.Null(state.With(again));
        Assert.NotNull(state.With([.. history.Ledger.Skip((int)state.SettledPosition)]));
        Assert.True(CaseState.TryRead(Settled(state), out CaseState? stored));
        Assert.Null(stored.Before(AlertHistory.Day(0)));
        Assert.NotNull(stored.Before(AlertHistory.Day(1)));
    }

    [Fact]
    public void Bytes_that_are_not_what_was_written_are_no_state()
    {
        byte[] settled = Settled(CaseState.Of(new CaseHistory(1, 40).Ledger));
        Assert.True(CaseState.TryRead(settled, out _));
        for (int length = 0; length < settled.Length; length++) Assert.False(CaseState.TryRead(settled.AsSpan(0, length), out _));
        Assert.False(CaseState.TryRead([.. settled, 0], out _));
        byte[] newer = [.. settled];
        newer[0] += 2;
        Assert.False(CaseState.TryRead(newer, out CaseState? none));
        Assert.Null(none);
        for (int i = 0; i < settled.Length; i++)
        {
            // The caller knows a hash of the bytes; without one, a changed byte gives another state or none, and nothing else.
            byte[] changed = [.. settled];
            changed[i] ^= 0x55;
            CaseState.TryRead(changed, out _);
        }
    }

    private static byte[] Settled(CaseState state)
    {
        ArrayBufferWriter<byte> bytes = new();
        state.WriteSettled(bytes);
        return bytes.WrittenSpan.ToArray();
    }

    private static string Told(CaseState state) =>
        $"{AlertHistory.Told(state.Alerts)}\n{string.Join('\n', state.Letters.Letters)}\n{state.Funnel}\n{state.LastScan} {state.UnwrittenAsOf}";
}
