using EarlyWarning.Alerts;
using EarlyWarning.Ledgers;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning;

/// <summary>
/// What is known of all alerts: episodes, latches and silences, as the fold of the events that stand. Immutable and thread-safe; compared by
/// reference. Nothing here reads a clock or stores anything: the ledger does that.
/// </summary>
public sealed class AlertBook
{
    private readonly Dictionary<string, CompanyAlerts> companies;
    private readonly Lazy<Latches> latches;

    private AlertBook(Dictionary<string, CompanyAlerts> companies, IReadOnlyList<EpisodeClosed> closings, ScanEvent? lastScan)
    {
        this.companies = companies;
        Closings = closings;
        LastScan = lastScan;
        latches = new Lazy<Latches>(() => Latches.Own(ByCompany(company => company.Latches), ByCompany(company => company.Withdrawn)));
    }

    /// <summary>The book before the first scan.</summary>
    public static AlertBook Empty { get; } = new([], [], null);

    /// <summary>The rules that are latched.</summary>
    public Latches Latches => latches.Value;

    /// <summary>Every episode, open and closed, by company (ordinal), then the oldest first.</summary>
    public IEnumerable<Episode> Episodes => companies.Values
        .OrderBy(company => company.Company, StringComparer.Ordinal)
        .SelectMany(company => company.Episodes.Select(company.AsSeen));

    /// <summary>What persons closed, in the order in which they did.</summary>
    public IReadOnlyList<EpisodeClosed> Closings { get; }

    /// <summary>The silences that have not ended, by company (ordinal).</summary>
    public IEnumerable<CompanySilenced> Silences => companies.Values
        .Where(company => company.Silence is not null)
        .OrderBy(company => company.Company, StringComparer.Ordinal)
        .Select(company => company.Silence!);

    /// <summary>The as-of date of the last scan that has an event here; null: there was none.</summary>
    public LocalDate? LastAsOf => LastScan?.AsOf;

    private ScanEvent? LastScan { get; }

    /// <summary>The book of the events that stand.</summary>
    /// <param name="events">The events that stand, in their order; others than those of alerts are passed over.</param>
    /// <returns>The book.</returns>
    public static AlertBook Of(IEnumerable<LedgerEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return Empty.With(events);
    }

    /// <summary>The book of a whole ledger: without what a later scan of the same date replaced, or a scan left that was killed.</summary>
    /// <param name="ledger">Every event of the ledger, in order.</param>
    /// <returns>The book.</returns>
    public static AlertBook Read(IReadOnlyList<LedgerEvent> ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return Of(StandingEvents.Of(ledger));
    }

    /// <summary>
    /// The book that a scan starts from: as <see cref="Read"/>, and without what an earlier scan of the same date recorded by itself. What
    /// persons did since stands.
    /// </summary>
    /// <param name="ledger">Every event of the ledger, in order.</param>
    /// <param name="asOf">The as-of date of the scan.</param>
    /// <returns>The book.</returns>
    /// <exception cref="LedgerException">A scan of a later date has come to its end.</exception>
    public static AlertBook Before(IReadOnlyList<LedgerEvent> ledger, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        if (StandingEvents.LastAsOf(ledger) is { } last) RefuseEarlier(asOf, last);
        return Of(StandingEvents.Before(ledger, asOf));
    }

    /// <summary>The latest episode of a company.</summary>
    /// <param name="company">The company's id.</param>
    /// <returns>The episode, open or closed; null: it never had one.</returns>
    public Episode? EpisodeOf(string company) => companies.GetValueOrDefault(company)?.LatestAsSeen;

    /// <summary>The book after further events.</summary>
    /// <param name="events">Events that stand and were appended later.</param>
    /// <returns>The book; this one does not change.</returns>
    public AlertBook With(IEnumerable<LedgerEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        Dictionary<string, CompanyAlerts> after = new(companies, StringComparer.Ordinal);
        List<EpisodeClosed> closings = [.. Closings];
        ScanEvent? last = LastScan;
        foreach (LedgerEvent recorded in events)
        {
            last = recorded as ScanEvent ?? last;
            switch (recorded)
            {
                case LatchesMoved moved:
                    after[moved.Company] = Find(after, moved.Company).After(moved);
                    break;
                case SilenceEnded ended:
                    after[ended.Company] = Find(after, ended.Company).After(ended);
                    break;
                case EpisodeMoved moved:
                    after[moved.Company] = Find(after, moved.Company).After(moved);
                    break;
                case CompanySilenced silenced:
                    after[silenced.Company] = Find(after, silenced.Company).After(silenced);
                    break;
                case EpisodeClosed closed:
                    after[closed.Company] = Find(after, closed.Company).After(closed);
                    closings.Add(closed);
                    break;
            }
        }

        return new AlertBook(after, closings, last);
    }

    /// <summary>What a scan of all companies makes of the book.</summary>
    /// <param name="assessments">The assessments, made with <see cref="Latches"/> of this book.</param>
    /// <param name="register">The companies of the panel, row by row.</param>
    /// <param name="at">When it is recorded.</param>
    /// <returns>The book afterwards, the transitions, and the events to record.</returns>
    /// <exception cref="LedgerException">The book has seen a later date.</exception>
    /// <exception cref="ArgumentException">The assessments were made without these latches, or are of another register, or the book has seen this date.</exception>
    public AlertAdvance Advance(Assessments assessments, IReadOnlyList<Company> register, Instant at)
    {
        ArgumentNullException.ThrowIfNull(assessments);
        ArgumentNullException.ThrowIfNull(register);
        if (register.Count != assessments.View.Companies.Count)
            throw new ArgumentException($"The register has {register.Count} companies and the panel {assessments.View.Companies.Count}.", nameof(register));
        IEnumerable<string> waiting = companies.Values
            .Where(company => company.NeedsScan && assessments.Latches?.Of(company.Company).Count is null or 0) // the rows of the latched are known
            .Select(company => company.Company);
        Sighting[] sightings = [.. Sightings.Of(assessments, register, waiting)];
        return Advance(sightings, _ => false, assessments.Scored.Policy.Episodes, new EventStamp(at, assessments.View.AsOf, assessments.Scored.PackHash, ScanEvent.ScanActor));
    }

    /// <summary>What a scan of some companies makes of the book, for apps that assess company by company.</summary>
    /// <param name="assessments">
    /// The assessments, made with <see cref="Latches"/> of this book, in any order: of every company of the register with a rule that has fired, a
    /// latched rule, or an open episode. Others may be left out.
    /// </param>
    /// <param name="register">All companies that there are now: an episode of a company that is not here is held.</param>
    /// <param name="policy">The policy of the assessments' pack.</param>
    /// <param name="stamp">When it is recorded, the as-of date, and the hash of the assessments' pack.</param>
    /// <returns>The book afterwards, the transitions, and the events to record.</returns>
    /// <exception cref="LedgerException">The book has seen a later date.</exception>
    /// <exception cref="ArgumentException">An assessment is missing, given twice, of another date, of no company of the register, or made without these latches, or the book has seen this date.</exception>
    public AlertAdvance Advance(IEnumerable<Assessment> assessments, IEnumerable<Company> register, Policy policy, EventStamp stamp)
    {
        ArgumentNullException.ThrowIfNull(assessments);
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(stamp);
        Dictionary<string, string> names = register.ToDictionary(company => company.Id, company => company.Name, StringComparer.Ordinal);
        List<Sighting> sightings = [];
        foreach (Assessment one in assessments)
        {
            if (one.AsOf != stamp.AsOf) throw new ArgumentException($"The assessment of {one.CompanyId} is as of {one.AsOf:uuuu-MM-dd}, not {stamp.AsOf:uuuu-MM-dd}.", nameof(assessments));
            if (!names.TryGetValue(one.CompanyId, out string? name)) throw new ArgumentException($"{one.CompanyId} is not in the register.", nameof(assessments));
            sightings.Add(Sightings.Of(one, name, policy.Bands));
        }

        return Advance(sightings, names.ContainsKey, policy.Episodes, stamp);
    }

    /// <summary>The same from what was seen.</summary>
    /// <param name="sightings">What was seen, in any order.</param>
    /// <param name="isInRegister">Whether a company that was not seen is in the register all the same.</param>
    /// <param name="policy">When alerts open, fall, close and repeat.</param>
    /// <param name="stamp">When it is recorded, the as-of date and the hash of the pack.</param>
    internal AlertAdvance Advance(IReadOnlyList<Sighting> sightings, Func<string, bool> isInRegister, EpisodePolicy policy, EventStamp stamp)
    {
        (Instant at, LocalDate asOf, string pack, _) = stamp;
        if (LastAsOf is { } last)
        {
            RefuseEarlier(asOf, last);
            if (asOf == last) throw new ArgumentException($"The book has seen {asOf:uuuu-MM-dd} already; start again from the book before it.", nameof(asOf));
        }

        Dictionary<string, Sighting> seen = new(sightings.Count, StringComparer.Ordinal);
        foreach (Sighting sighting in sightings)
        {
            if (!seen.TryAdd(sighting.Company, sighting)) throw new ArgumentException($"{sighting.Company} is given twice.", nameof(sightings));
        }

        List<string> ids = [.. seen.Keys];
        foreach (CompanyAlerts company in companies.Values)
        {
            if (!company.NeedsScan || seen.ContainsKey(company.Company)) continue;
            if (isInRegister(company.Company)) throw new ArgumentException($"{company.Company} is in the register and has alerts: its assessment is needed.", nameof(sightings));
            ids.Add(company.Company);
        }

        if (!IsSorted(ids)) ids.Sort(string.CompareOrdinal);
        EpisodeRules rules = new(policy, asOf, at, pack);
        List<ScanEvent> events = [];
        foreach (string id in ids) rules.Move(Find(companies, id), seen.TryGetValue(id, out Sighting sighting) ? sighting : null, events);
        return new AlertAdvance(With(events), [.. events.OfType<EpisodeMoved>()], events);
    }

    /// <summary>A person does not want to be told of the open episode of a company for a time. Nothing is recorded yet.</summary>
    /// <param name="company">The company's id; it has an open episode.</param>
    /// <param name="until">The first day on which it is told of again; after the last as-of date.</param>
    /// <param name="who">Who says so.</param>
    /// <param name="why">Why.</param>
    /// <param name="at">When.</param>
    /// <returns>The event to record.</returns>
    /// <exception cref="LedgerException">There is no such open episode, or the day has come, or who or why is empty.</exception>
    public CompanySilenced Silence(string company, LocalDate until, string who, string why, Instant at)
    {
        Episode episode = OpenEpisodeOf(company);
        RequireText(who, "who silences it");
        RequireText(why, "why it is silenced");
        if (until <= LastScan!.AsOf)
            throw new LedgerException($"the last scan was as of {LastScan.AsOf:uuuu-MM-dd}; a silence ends after it, and {until:uuuu-MM-dd} does not: give a later day");
        return new CompanySilenced(company, episode.Id, until, episode.Level, why) { At = at, AsOf = LastScan.AsOf, Pack = LastScan.Pack, Actor = who };
    }

    /// <summary>A person closes the open episode of a company and says what became of it. Nothing is recorded yet.</summary>
    /// <param name="company">The company's id; it has an open episode.</param>
    /// <param name="closedAs">What became of it.</param>
    /// <param name="who">Who closes it.</param>
    /// <param name="at">When.</param>
    /// <param name="workers">How many workers were helped; null: it is not said.</param>
    /// <param name="yuan">How many yuan were recovered for them; null: it is not said.</param>
    /// <param name="note">A note, or null.</param>
    /// <returns>The event to record.</returns>
    /// <exception cref="LedgerException">There is no such open episode, a number is negative, or who is empty.</exception>
    public EpisodeClosed Close(string company, ClosedAs closedAs, string who, Instant at, int? workers = null, decimal? yuan = null, string? note = null)
    {
        Episode episode = OpenEpisodeOf(company);
        RequireText(who, "who closes it");
        if (workers < 0) throw new LedgerException($"the workers helped are {workers}; give 0 or more");
        if (yuan < 0) throw new LedgerException($"the yuan recovered are {yuan}; give 0 or more");
        return new EpisodeClosed(company, episode.Id, closedAs, episode.Level)
        {
            At = at,
            AsOf = LastScan!.AsOf,
            Pack = LastScan.Pack,
            Actor = who,
            Workers = workers,
            Yuan = yuan,
            Note = note,
        };
    }

    private Episode OpenEpisodeOf(string company)
    {
        ArgumentNullException.ThrowIfNull(company);
        if (EpisodeOf(company) is not { } episode)
        {
            string meant = Suggestion.DidYouMean(company, companies.Values.Where(other => other.Latest is { IsOpen: true }).Select(other => other.Company));
            throw new LedgerException($"there is no alert of '{company}'{meant}{(meant.Length > 0 ? "" : ";")} 'early-warning alerts list' shows those that are open");
        }

        if (episode.IsOpen) return episode;
        string by = episode.Closing is { } closing ? $" by {closing.Actor}" : "";
        throw new LedgerException($"the alert of '{company}' was closed on {episode.ClosedOn:uuuu-MM-dd}{by}; 'early-warning alerts list' shows those that are open");
    }

    private static void RefuseEarlier(LocalDate asOf, LocalDate last)
    {
        if (asOf >= last) return;
        throw new LedgerException(
            $"the last scan was as of {last:uuuu-MM-dd}, and one as of {asOf:uuuu-MM-dd} would change what has been told since; scan as of {last:uuuu-MM-dd} or later, or with another state folder");
    }

    private static bool IsSorted(List<string> ids)
    {
        for (int i = 1; i < ids.Count; i++)
        {
            if (string.CompareOrdinal(ids[i - 1], ids[i]) > 0) return false;
        }

        return true;
    }

    private static void RequireText(string text, string what)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new LedgerException($"say {what}");
    }

    private Dictionary<string, IReadOnlyList<T>> ByCompany<T>(Func<CompanyAlerts, T[]> rules) => companies.Values
        .Where(company => rules(company).Length > 0)
        .ToDictionary(company => company.Company, company => (IReadOnlyList<T>)rules(company), StringComparer.Ordinal);

    private static CompanyAlerts Find(Dictionary<string, CompanyAlerts> companies, string company) =>
        companies.GetValueOrDefault(company) ?? new CompanyAlerts(company);
}
