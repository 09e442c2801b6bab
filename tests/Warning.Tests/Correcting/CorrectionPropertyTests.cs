using EarlyWarning.Tests.Alerts;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using static EarlyWarning.Tests.Alerts.AlertHistory;

namespace EarlyWarning.Tests.Correcting;

/// <summary>Laws of corrections over random histories of scans, silences and closings.</summary>
public sealed class CorrectionPropertyTests
{
    private const string Somebody = "陈某";

    [Property(MaxTest = 200, EndSize = 30)]
    public Property A_withdrawn_act_leaves_the_history_without_it() => Holds((history, place) =>
    {
        if (ActAt(history, place) is not { } act) return;
        LedgerEntry[] withdrawn = [.. history.Ledger, Correction(new ActWithdrawn(new EntryReference(act), "误登"))];
        IReadOnlyList<LedgerEntry> without = StandingEntries.Of([.. history.Ledger.Take(act), .. history.Ledger.Skip(act + 1)]);
        AssertSame(without, StandingEntries.Of(withdrawn));
        AssertSameState(WithoutEmptyClosings(without), without);
    });

    [Property(MaxTest = 100, EndSize = 30)]
    public Property Scans_say_of_closings_that_they_stand_only_where_they_do() => Holds((history, _) =>
        Assert.Equal(StandingEntries.Of(history.Ledger), WithoutEmptyClosings(StandingEntries.Of(history.Ledger))));

    [Property(MaxTest = 200, EndSize = 30)]
    public Property A_corrected_act_leaves_the_history_with_the_right_values_in_its_place() => Holds((history, place) =>
    {
        if (ActAt(history, place) is not { } act) return;
        PersonEvent right = Righted((PersonEvent)history.Ledger[act].Event);
        LedgerEntry[] corrected = [.. history.Ledger, Correction(new ActCorrected(new EntryReference(act), right, "误登"))];
        LedgerEntry[] expected = [.. history.Ledger];
        expected[act] = expected[act] with { Event = right };
        AssertSame(StandingEntries.Of(expected), StandingEntries.Of(corrected));
        Assert.Equal(Funnel.Read(expected), Funnel.Read(corrected));
    });

    [Property(MaxTest = 200, EndSize = 30)]
    public Property A_withdrawn_withdrawal_leaves_the_history_as_it_was() => Holds((history, place) =>
    {
        if (ActAt(history, place) is not { } act) return;
        LedgerEntry[] restored =
        [
            .. history.Ledger,
            Correction(new ActWithdrawn(new EntryReference(act), "误登")),
            Correction(new ActWithdrawn(new EntryReference(history.Ledger.Count), "没有误登")),
        ];
        AssertSame(StandingEntries.Of(history.Ledger), StandingEntries.Of(restored));
    });

    /// <summary>
    /// Corrections of acts, of corrections and of withdrawals in any order: each entry is taken for what the definition says, entry by entry.
    /// </summary>
    [Property(MaxTest = 300, EndSize = 12)]
    public Property Any_tangle_of_corrections_gives_what_the_definition_says(int seed) => Holds((history, place) =>
    {
        Random random = new(seed);
        List<LedgerEntry> ledger = [.. history.Ledger];
        for (int i = 0; i < place % 12; i++)
        {
            int[] acts = [.. Enumerable.Range(0, ledger.Count).Where(at => ledger[at].Event is PersonEvent)];
            if (acts.Length == 0) return;
            int target = acts[random.Next(acts.Length)];
            EntryReference reference = new(target);
            bool withdraws = ledger[target].Event is ActWithdrawn || random.Next(2) == 0;
            ledger.Add(Correction(withdraws ? new ActWithdrawn(reference, "w") : new ActCorrected(reference, Righted(ValuesOf(ledger, target),
                random.Next(100)), "w")));
        }

        PersonEvent[] expected = [.. Enumerable.Range(0, ledger.Count).Where(at => ledger[at].Event is PersonEvent and not CorrectionEvent).Select(at =>
            Taken(ledger, at)).OfType<PersonEvent>()];
        Assert.Equal(expected, StandingEntries.Of(ledger).Select(entry => entry.Event).OfType<PersonEvent>());
        Assert.Equal(
            Enumerable.Range(0, ledger.Count).Where(at => ledger[at].Event is PersonEvent).Select(at => Taken(ledger, at) is null),
            RecordedAct.Of(ledger).Select(act => act.Standing is null));
    });

    [Property(MaxTest = 200, EndSize = 30)]
    public Property A_withdrawn_scan_leaves_the_history_without_it_and_can_be_done_again() => Holds((history, place) =>
    {
        if (StandingEntries.LastScan(history.Ledger) is not { } last) return;
        int begin = history.Ledger.FindLastIndex(entry => entry.Event is ScanBegan), end = history.Ledger.FindLastIndex(entry => entry.Event is ScanEnded);
        LedgerEntry[] before = [.. history.Ledger.Take(begin)], scan = [.. history.Ledger.Take(end + 1).Skip(begin)];
        LedgerEntry[] withdrawn = [.. before, .. scan, Correction(new ScanWithdrawn(new EntryReference(begin)))];
        AssertSame(StandingEntries.Of(before), StandingEntries.Of(withdrawn));
        Assert.Equal(StandingEntries.LastScan(before), StandingEntries.LastScan(withdrawn));
        Assert.Equal(Told(AlertBook.Before(before, last.AsOf)), Told(AlertBook.Before(withdrawn, last.AsOf)));
        AssertSame(StandingEntries.Of([.. before, .. scan]), StandingEntries.Of([.. withdrawn, .. scan]));
    });

    /// <summary>Whatever is put right and in whatever order: nothing but refusals, one open alert at most a company, and every scan goes on.</summary>
    [Property(MaxTest = 300, EndSize = 40)]
    public Property Scans_go_on_whatever_persons_put_right(int seed) => Prop.ForAll(Arb.From(AdvancePropertyTests.Cases, AdvancePropertyTests.Shorter),
        random =>
    {
        Random chance = new(seed);
        AlertHistory history = random.NewHistory();
        foreach (Dated step in random.Dated())
        {
            if (step.Kind != StepKind.Scan) history.Try(step);
            else if (!(history.Book.LastAsOf > Day(step.Day))) history.Scan(step.Day, step.Sights);
            if (chance.Next(2) == 0) PutRight(history, chance);
            Assert.All(history.Book.Episodes.GroupBy(episode => episode.Company), company => Assert.True(company.Count(episode => episode.IsOpen) <= 1));
            Assert.Equal(Told(history.Book), Told(AlertBook.Of(StandingEntries.Of(history.Ledger))));
        }
    });

    /// <summary>The firm in trouble does not stay mute: once its closing is taken back, the next scan that finds the level has it open.</summary>
    [Property(MaxTest = 200, EndSize = 30)]
    public Property A_company_whose_closing_is_taken_back_is_open_at_the_next_scan_that_finds_it_in_trouble(bool reopens) => Holds((history, place) =>
    {
        foreach (string company in (string[])["a", "b", "c"])
        {
            if (history.Book.EpisodeOf(company) is not { Closing: not null, LastAsOf: var last }) continue;
            ActCorrections corrections = new(history.Ledger);
            try
            {
                RecordedAct closing = corrections.Acts.Last(act => act.Standing is EpisodeClosed closed && closed.Company == company);
                history.Ledger.Add(reopens ? corrections.Reopen(company, Somebody, "误登", Noon) : corrections.Withdraw(closing, Somebody, "误登", Noon));
            }
            catch (AlertActionException refused)
            {
                Assert.Equal(AlertActionReason.NewerAlert, refused.Reason);
                continue;
            }

            if (reopens) Assert.Equal((true, TransitionReason.ReopenedByPerson), (history.Book.EpisodeOf(company)!.IsOpen,
                history.Book.EpisodeOf(company)!.Reason));
            history.Scan(Period.DaysBetween(Start, history.Book.LastAsOf!.Value) + 1, ("a", "r"), ("b", "r"), ("c", "r"));
            Assert.True(history.Book.EpisodeOf(company)!.IsOpen);
        }
    });

    private static void PutRight(AlertHistory history, Random chance)
    {
        try
        {
            ActCorrections corrections = new(history.Ledger);
            RecordedAct? act = corrections.Acts.Count == 0 ? null : corrections.Acts[chance.Next(corrections.Acts.Count)];
            LedgerEntry? done = chance.Next(4) switch
            {
                0 => corrections.WithdrawScan(null, null, Noon),
                1 => corrections.Reopen("abc"[chance.Next(3)].ToString(), Somebody, "w", Noon),
                2 when act is not null => corrections.Withdraw(act, Somebody, "w", Noon),
                3 when act is not null => corrections.Correct(act, act.Kind == ActKind.Silenced ? new AlertCorrection { Until = Day(chance.Next(200)) }
                    : new AlertCorrection { Workers = chance.Next(9) }, Somebody, "w", Noon),
                _ => null,
            };
            if (done is { } entry) history.Ledger.Add(entry);
        }
        catch (Exception refused) when (refused is AlertActionException or LedgerException { Reason: LedgerReason.NoScanYet })
        {
            // What is refused is not recorded.
        }
    }

    private static Property Holds(Action<AlertHistory, int> law) => Prop.ForAll(Arb.From(AdvancePropertyTests.Cases, AdvancePropertyTests.Shorter),
        Gen.Choose(0, 1000).ToArbitrary(), (random, place) =>
    {
        AlertHistory history = random.NewHistory();
        foreach (Dated step in random.Dated())
        {
            if (step.Kind == StepKind.Scan) history.Scan(step.Day, step.Sights);
            else history.Try(step);
        }

        law(history, place);
    });

    private static int? ActAt(AlertHistory history, int place)
    {
        int[] acts = [.. Enumerable.Range(0, history.Ledger.Count).Where(at => history.Ledger[at].Event is PersonEvent)];
        return acts.Length == 0 ? null : acts[place % acts.Length];
    }

    private static LedgerEntry Correction(PersonEvent correction) => new(new EventStamp(Noon, Start, "p", Somebody), correction);

    private static PersonEvent Righted(PersonEvent act, int by = 1) => act switch
    {
        EpisodeClosed closed => closed with { As = ClosedAs.NoBreach, Workers = (closed.Workers ?? 0) + by, Yuan = null },
        CompanySilenced silenced => silenced with { Until = silenced.Until.PlusDays(by), Why = "另一个原因" },
        _ => throw new ArgumentException("Only closings and silences have values.", nameof(act)),
    };

    private static PersonEvent ValuesOf(List<LedgerEntry> ledger, int place) => (PersonEvent)ledger[place].Event switch
    {
        ActCorrected corrected => corrected.Values,
        CorrectionEvent correction => ValuesOf(ledger, (int)correction.Act.Position),
        var act => act,
    };

    /// <summary>The definition: the last correction that stands decides; where none does, an act is what was recorded.</summary>
    private static PersonEvent? Taken(List<LedgerEntry> ledger, int place)
    {
        for (int at = ledger.Count - 1; at > place; at--)
        {
            if (ledger[at].Event is not CorrectionEvent correction || correction.Act.Position != place || Taken(ledger, at) is not { } taken) continue;
            return correction is ActWithdrawn ? null : taken;
        }

        return ledger[place].Event is ActCorrected own ? own.Values : (PersonEvent)ledger[place].Event;
    }

    /// <summary>Leaves out what scans have said of closings that there are not: that they stand.</summary>
    private static List<LedgerEntry> WithoutEmptyClosings(IReadOnlyList<LedgerEntry> standing)
    {
        HashSet<string> closed = [];
        List<LedgerEntry> rest = [];
        foreach (LedgerEntry entry in standing)
        {
            if (entry.Event is EpisodeClosed closing) closed.Add(closing.Episode);
            if (entry.Event is EpisodeMoved { Transition: EpisodeTransition.Opened } opened) closed.Remove(opened.Episode);
            if (entry.Event is not EpisodeMoved { Reason: TransitionReason.ClosedByPerson } moved || closed.Contains(moved.Episode)) rest.Add(entry);
        }

        return rest;
    }

    private static void AssertSame(IReadOnlyList<LedgerEntry> expected, IReadOnlyList<LedgerEntry> actual)
    {
        Assert.Equal(expected, actual);
        AssertSameState(expected, actual);
    }

    private static void AssertSameState(IReadOnlyList<LedgerEntry> expected, IReadOnlyList<LedgerEntry> actual)
    {
        Assert.Equal(Told(AlertBook.Of(expected)), Told(AlertBook.Of(actual)));
        Assert.Equal(LetterRegister.Of(expected).Letters, LetterRegister.Of(actual).Letters);
        Assert.Equal(Funnel.Of(expected), Funnel.Of(actual));
    }
}
