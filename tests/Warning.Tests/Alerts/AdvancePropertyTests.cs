using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace EarlyWarning.Tests.Alerts;

/// <summary>Laws of alert books over random histories: scans with gaps, scans of the same day again, silences and closings in between.</summary>
public sealed class AdvancePropertyTests
{
    private static readonly string[] Companies = ["a", "b", "c"];

    private static readonly string[] Sights = ["n", "n", "n+", "b", "b", "y", "y", "o", "o", "r", "o/y?", "r/n=", "y/n?", "b/n=", "-", "n!", "n!", "b!", "y!", "o!", "n!o", "y!r", "n!b"];

    private static readonly Gen<Step> Scans =
        from days in Gen.Elements(0, 0, 1, 3, 7, 7, 13, 14, 15, 30, 60)
        from seen in Gen.Elements(Sights).ArrayOf(Companies.Length)
        select new Step(StepKind.Scan, days, seen);

    private static readonly Gen<Step> Acts =
        from kind in Gen.Elements(StepKind.Silence, StepKind.Close)
        from days in Gen.Choose(1, 45)
        from company in Gen.Elements(Companies)
        select new Step(kind, days, [company]);

    internal static readonly Gen<Case> Cases =
        from policy in
            from open in Gen.Elements(Level.Blue, Level.Yellow, Level.Yellow, Level.Orange)
            from lower in Gen.Elements(0, 7, 14)
            from same in Gen.Elements(0, 30, 90)
            from repeat in Gen.Elements(7, 30)
            select new Times(open, lower, same, repeat)
        from steps in Gen.Frequency((4, Scans), (1, Acts)).ListOf()
        select new Case(policy, [.. steps]);

    [Property(MaxTest = 100, EndSize = 30)]
    public Property Every_scan_does_what_the_plain_model_does() => Holds(random =>
    {
        AlertHistory history = random.NewHistory();
        EpisodeModel[] models = random.NewModels();
        foreach (Dated step in random.Dated())
        {
            if (step.Kind == StepKind.Scan)
            {
                AlertAdvance advance = history.Scan(step.Day, step.Sights);
                for (int i = 0; i < models.Length; i++)
                {
                    models[i].Scan(step.Day, step.Seen[i]);
                    EpisodeMoved? moved = advance.Transitions.SingleOrDefault(one => one.Company == Companies[i]);
                    Assert.Equal(models[i].Line, moved is null ? "" : $"{moved.Episode} {AlertHistory.Told(moved)}");
                }
            }
            else
            {
                EpisodeModel model = models[Array.IndexOf(Companies, step.Seen[0])];
                Assert.Equal(model.IsOpen, history.Try(step));
                if (model.IsOpen && step.Kind == StepKind.Close) model.Close(step.Day);
                else if (model.IsOpen) model.Silence(step.Day, step.Until);
            }

            AlertBook book = history.Book;
            Assert.Equal(models.Select(State), Companies.Select(company => State(company, book)));
        }
    });

    [Property(MaxTest = 100, EndSize = 30)]
    public Property A_book_is_the_fold_of_what_stood_before_and_of_what_the_scan_adds() => Holds(random =>
    {
        AlertHistory history = random.NewHistory();
        foreach (Dated step in random.Dated())
        {
            if (step.Kind != StepKind.Scan)
            {
                history.Try(step);
                continue;
            }

            LedgerEntry[] before = [.. StandingEntries.Before(history.Ledger, AlertHistory.Day(step.Day))];
            AlertAdvance advance = history.Scan(step.Day, step.Sights);
            Assert.Equal(AlertHistory.Told(advance.Book), AlertHistory.Told(AlertBook.Of([.. before, .. advance.Entries, history.Ledger[^1]])));
            Assert.Equal(AlertHistory.Told(advance.Book), AlertHistory.Told(history.Book));
        }
    });

    [Property(MaxTest = 1000, EndSize = 30)]
    public Property What_a_scan_does_not_record_is_what_it_would_have_recorded() => Holds(random =>
    {
        AlertHistory history = random.NewHistory();
        List<LedgerEntry> everything = [];
        foreach (Dated step in random.Dated())
        {
            int before = history.Ledger.Count;
            if (step.Kind == StepKind.Scan)
            {
                AlertAdvance advance = history.Scan(step.Day, step.Sights);
                LedgerEntry[] added = [.. history.Ledger.Skip(before)];
                everything.Add(added[0]);
                everything.AddRange(advance.Entries.Where(entry => entry.Event is not EpisodeMoved)
                    .Concat(advance.Transitions.Select(moved => new LedgerEntry(added[0].Stamp, moved)))
                    .OrderBy(CompanyOf, StringComparer.Ordinal)
                    .ThenBy(entry => entry.Event is EpisodeMoved));
                everything.Add(added[^1]);
            }
            else if (history.Try(step))
            {
                everything.Add(history.Ledger[^1]);
            }

            Assert.Equal(AlertHistory.Told(AlertBook.Read(everything)), AlertHistory.Told(history.Book));
        }
    });

    [Property(MaxTest = 100, EndSize = 30)]
    public Property A_book_that_is_kept_and_one_that_is_read_again_at_every_step_agree() => Holds(random =>
    {
        AlertHistory history = random.NewHistory();
        AlertBook kept = AlertBook.Empty;
        foreach (Dated step in random.OnNewDays().Dated())
        {
            if (step.Kind == StepKind.Scan)
            {
                kept = history.Advance(kept, step.Day, step.Sights).Book;
                history.Scan(step.Day, step.Sights);
            }
            else if (history.Try(step))
            {
                kept = kept.With([history.Ledger[^1]]);
            }

            Assert.Equal(AlertHistory.Told(history.Book), AlertHistory.Told(kept));
        }
    });

    [Property(MaxTest = 100, EndSize = 30)]
    public Property A_scan_of_the_same_date_and_sights_changes_nothing_and_what_persons_did_survives_any() => Holds(random =>
    {
        AlertHistory history = random.NewHistory();
        foreach (Dated step in random.Dated())
        {
            if (step.Kind != StepKind.Scan)
            {
                history.Try(step);
                continue;
            }

            AlertAdvance first = history.Scan(step.Day, step.Sights);
            LedgerEntry[] acts = [.. history.Ledger.Where(entry => entry.Event is PersonEvent)];
            history.Scan(step.Day, [.. step.Sights.Select(one => (one.Company, "r"))]);
            AlertAdvance again = history.Scan(step.Day, step.Sights);
            Assert.Equal(AlertHistory.Texts(first), AlertHistory.Texts(again));
            Assert.Equal(AlertHistory.Told(first.Book), AlertHistory.Told(history.Book));
            Assert.Equal(acts, StandingEntries.Of(history.Ledger).Where(entry => entry.Event is PersonEvent));
        }
    });

    [Property(MaxTest = 100, EndSize = 30)]
    public Property The_order_of_the_companies_does_not_matter() => Holds(random =>
    {
        AlertHistory history = random.NewHistory();
        foreach (Dated step in random.Dated())
        {
            if (step.Kind != StepKind.Scan)
            {
                history.Try(step);
                continue;
            }

            AlertBook before = AlertBook.Before(history.Ledger, AlertHistory.Day(step.Day));
            AlertAdvance backward = history.Advance(before, step.Day, [.. step.Sights.Reverse()]);
            AlertAdvance forward = history.Scan(step.Day, step.Sights);
            Assert.Equal(AlertHistory.Texts(forward), AlertHistory.Texts(backward));
            Assert.Equal(forward.Entries.OrderBy(CompanyOf, StringComparer.Ordinal), forward.Entries);
        }
    });

    [Property(MaxTest = 100, EndSize = 30)]
    public Property No_company_has_to_do_with_another() => Holds(random =>
    {
        AlertHistory together = random.NewHistory();
        AlertHistory[] alone = [.. Companies.Select(_ => random.NewHistory())];
        foreach (Dated step in random.Dated())
        {
            if (step.Kind != StepKind.Scan)
            {
                Assert.Equal(together.Try(step), alone[Array.IndexOf(Companies, step.Seen[0])].Try(step));
                continue;
            }

            AlertAdvance all = together.Scan(step.Day, step.Sights);
            string[] parts = [.. alone.SelectMany((history, place) => AlertHistory.Texts(history.Scan(step.Day, step.Sights[place])))];
            Assert.Equal(parts, AlertHistory.Texts(all));
        }
    });

    private static Property Holds(Action<Case> law) =>
        Prop.ForAll(Arb.From(Cases, Shorter), law);

    internal static IEnumerable<Case> Shorter(Case random) =>
        Enumerable.Range(0, random.Steps.Count).Select(gone => random with { Steps = [.. random.Steps.Where((_, place) => place != gone)] });

    private static string CompanyOf(LedgerEntry entry) => entry.Event switch
    {
        LatchesMoved latches => latches.Company,
        SilenceEnded silence => silence.Company,
        _ => ((EpisodeMoved)entry.Event).Company,
    };

    private static string State(EpisodeModel model) => string.Create(
        CultureInfo.InvariantCulture, $"{model.IsOpen} {(model.IsOpen ? model.Level : null)} {(model.IsOpen ? model.Episode : null)} {model.SilencedUntil} {model.Latch} - {model.Withdrawn}");

    private static string State(string company, AlertBook book)
    {
        Episode? open = book.EpisodeOf(company) is { IsOpen: true } episode ? episode : null;
        int? silenced = book.Silences.SingleOrDefault(silence => silence.Company == company) is { } silence ? DayOf(silence.Until) : null;
        string latches = string.Join(' ', book.Latches.Of(company).Select(latch => string.Create(CultureInfo.InvariantCulture, $"{latch.Rule} {DayOf(latch.Since)}")));
        return string.Create(CultureInfo.InvariantCulture, $"{open is not null} {open?.Level} {open?.Id} {silenced} {latches} - {string.Join(' ', book.Latches.WithdrawnOf(company).Select(rule => $"{rule.Id} {rule.Level}"))}");
    }

    private static int DayOf(LocalDate date) => Period.DaysBetween(AlertHistory.Start, date);

    internal sealed record Times(Level Open, int LowerAfter, int SameEpisode, int RepeatAfter)
    {
        public string Json => string.Create(
            CultureInfo.InvariantCulture,
            $$"""{ "open": "{{Open.ToString().ToLowerInvariant()}}", "lowerAfter": "{{LowerAfter}}d", "sameEpisode": "{{SameEpisode}}d", "repeatAfter": "{{RepeatAfter}}d" }""");
    }

    /// <summary>A scan some days after the one before, with what it sees of each company; or an act on one company.</summary>
    internal sealed record Step(StepKind Kind, int Days, string[] Seen)
    {
        public override string ToString() => $"{Kind} {Days} {string.Join(' ', Seen)}";
    }

    internal sealed record Case(Times Times, IReadOnlyList<Step> Steps)
    {
        public override string ToString() => $"{Times.Json}: {string.Join("; ", Steps)}";

        public AlertHistory NewHistory() => new(Times.Json);

        public EpisodeModel[] NewModels() =>
            [.. Companies.Select(company => new EpisodeModel(company, Times.Open, Times.LowerAfter, Times.SameEpisode, Times.RepeatAfter))];

        public Case OnNewDays() => this with { Steps = [.. Steps.Select(step => step with { Days = Math.Max(1, step.Days) })] };

        public IEnumerable<Dated> Dated()
        {
            int day = 0;
            foreach (Step step in Steps)
            {
                if (step.Kind == StepKind.Scan) day += step.Days;
                yield return new Dated(step.Kind, day, day + step.Days, step.Seen);
            }
        }
    }
}
