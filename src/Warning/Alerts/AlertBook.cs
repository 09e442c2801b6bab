using EarlyWarning.Alerts;
using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning;

/// <summary>
/// All alerts of a ledger: the episodes, latches and silences that follow from the entries that stand. Immutable and thread-safe; compared by
/// reference. Reads no clock and stores nothing.
/// </summary>
public sealed class AlertBook
{
    private readonly Dictionary<string, CompanyAlerts> companies;
    private readonly Lazy<Latches> latches;

    private AlertBook(Dictionary<string, CompanyAlerts> companies, EventStamp? lastScan)
    {
        this.companies = companies;
        LastScan = lastScan;
        latches = new Lazy<Latches>(() => Latches.Own(ByCompany(company => company.Latches), ByCompany(company => company.Withdrawn)));
    }

    /// <summary>The book before the first scan: without any alert.</summary>
    public static AlertBook Empty { get; } = new([], null);

    /// <summary>The latched rules of all companies.</summary>
    public Latches Latches => latches.Value;

    /// <summary>Every episode, open and closed, by company (ordinal), then the oldest first.</summary>
    public IEnumerable<Episode> Episodes => companies.Values
        .OrderBy(company => company.Company, StringComparer.Ordinal)
        .Select(company => company.AsOf(LastAsOf))
        .SelectMany(company => company.Episodes.Select(company.AsSeen));

    /// <summary>The silences that have not ended, by company (ordinal).</summary>
    internal IEnumerable<CompanySilenced> Silences => companies.Values
        .Where(company => company.Silence is not null)
        .OrderBy(company => company.Company, StringComparer.Ordinal)
        .Select(company => company.Silence!);

    /// <summary>The as-of date of the last scan in the book; null before the first.</summary>
    public LocalDate? LastAsOf => LastScan?.AsOf;

    /// <summary>The companies in the order in which the entries named them first.</summary>
    internal IReadOnlyCollection<CompanyAlerts> Companies => companies.Values;

    /// <summary>The stamp of the last scan in the book; null before the first.</summary>
    internal EventStamp? LastScan { get; }

    /// <summary>Creates the book that the entries that stand give.</summary>
    /// <param name="entries">The entries that stand, in their order; entries about anything but alerts are ignored.</param>
    /// <returns>The book.</returns>
    public static AlertBook Of(IEnumerable<LedgerEntry> entries) => Empty.With(entries);

    /// <summary>Creates a book of what was known of each company, in the order of <see cref="Companies"/>.</summary>
    internal static AlertBook Of(IEnumerable<CompanyAlerts> companies, EventStamp? lastScan) => new(companies.ToDictionary(one => one.Company, StringComparer.Ordinal), lastScan);

    /// <summary>
    /// Creates the book of a whole ledger. Entries of scans that were replaced by a later scan of the same date, or that did not end, are ignored.
    /// </summary>
    /// <param name="ledger">Every entry of the ledger, in order.</param>
    /// <returns>The book.</returns>
    public static AlertBook Read(IReadOnlyList<LedgerEntry> ledger) => Of(StandingEntries.Of(ledger));

    /// <summary>
    /// Creates the book that a scan starts from: as <see cref="Read"/>, but entries of an earlier scan of the same date are ignored too. Acts of
    /// persons always count.
    /// </summary>
    /// <param name="ledger">Every entry of the ledger, in order.</param>
    /// <param name="asOf">The as-of date of the scan.</param>
    /// <returns>The book.</returns>
    /// <exception cref="LedgerException">A scan of a later date has come to its end.</exception>
    public static AlertBook Before(IReadOnlyList<LedgerEntry> ledger, LocalDate asOf) => Of(StandingEntries.Before(ledger, asOf));

    /// <summary>Returns the latest episode of a company.</summary>
    /// <param name="company">The company's id.</param>
    /// <returns>The episode, open or closed; null if the company never had one.</returns>
    public Episode? EpisodeOf(string company) => companies.GetValueOrDefault(company)?.AsOf(LastAsOf).LatestAsSeen;

    /// <summary>Applies further entries; returns the book afterwards.</summary>
    /// <param name="entries">Entries that stand and were appended later; entries about anything but alerts are ignored.</param>
    /// <returns>The book; this one does not change.</returns>
    public AlertBook With(IEnumerable<LedgerEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        Dictionary<string, CompanyAlerts> after = new(companies, StringComparer.Ordinal);
        EventStamp? last = LastScan;
        LocalDate? before = null, scanned = null;
        Func<string, CompanyAlerts> find = company => Find(after, company).AsOf(scanned);
        foreach (LedgerEntry entry in entries)
        {
            if (entry.Event is ScanEvent)
            {
                if (entry.AsOf != last?.AsOf) before = last?.AsOf;
                last = entry.Stamp;
            }

            // What a scan records of a company comes instead of what it implies.
            scanned = entry.Event is ScanEvent ? before : last?.AsOf;
            if (CompanyAlerts.After(entry, find) is { } moved) after[moved.Company] = moved;
        }

        return new AlertBook(after, last);
    }

    /// <summary>Applies a scan of all companies.</summary>
    /// <param name="assessments">The assessments, made with <see cref="Latches"/> of this book.</param>
    /// <param name="register">The companies of the panel, row by row.</param>
    /// <param name="at">When it is recorded.</param>
    /// <returns>The book afterwards, the transitions, and the entries to record.</returns>
    /// <exception cref="LedgerException">The book contains a scan of a later date.</exception>
    /// <exception cref="ArgumentException">The assessments were made without these latches or are of another register, or the book contains a scan of this
    /// date.</exception>
    public AlertAdvance Advance(Assessments assessments, IReadOnlyList<Company> register, Instant at) => Advance(assessments, register, [], at);

    /// <summary>Applies a scan of all companies, and what feeds have of warnings that other bodies gave.</summary>
    /// <param name="assessments">The assessments, made with <see cref="Latches"/> of this book.</param>
    /// <param name="register">The companies of the panel, row by row.</param>
    /// <param name="warnings">The rows of warnings, in their order; of a warning the last row counts. Each has a number.</param>
    /// <param name="at">When it is recorded.</param>
    /// <returns>The book afterwards, the transitions, and the entries to record.</returns>
    /// <exception cref="LedgerException">The book contains a scan of a later date.</exception>
    /// <exception cref="ArgumentException">The assessments were made without these latches or are of another register, the book contains a scan of this
    /// date, or a warning has no number.</exception>
    public AlertAdvance Advance(Assessments assessments, IReadOnlyList<Company> register, IReadOnlyList<ReceivedWarning> warnings, Instant at)
    {
        ArgumentNullException.ThrowIfNull(assessments);
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(warnings);
        if (register.Count != assessments.View.Companies.Count)
            throw new ArgumentException($"The register has {register.Count} companies and the panel {assessments.View.Companies.Count}.", nameof(register));
        IEnumerable<string> waiting = companies.Values
            .Where(company => company.NeedsScan && assessments.Latches?.Of(company.Company).Count is null or 0) // the rows of the latched are known
            .Select(company => company.Company)
            .Concat(warnings.Select(row => row.Company));
        Sighting[] sightings = [.. Sightings.Of(assessments, register, waiting)];
        EventStamp stamp = EventStamp.OfScan(at, assessments.View.AsOf, assessments.Scored.PackHash);
        return Advance(sightings, _ => false, assessments.Scored.Policy.Episodes, stamp, warnings);
    }

    /// <summary>Applies a scan of some companies, for apps that assess company by company.</summary>
    /// <param name="assessments">
    /// The assessments, made with <see cref="Latches"/> of this book, in any order: of every company of the register with a rule that has fired, a
    /// latched rule, or an open episode. Others may be left out.
    /// </param>
    /// <param name="register">All companies that there are now: an episode of a company that is not here is held.</param>
    /// <param name="policy">The policy of the assessments' pack.</param>
    /// <param name="stamp">When it is recorded, the as-of date, and the hash of the assessments' pack.</param>
    /// <returns>The book afterwards, the transitions, and the entries to record.</returns>
    /// <exception cref="LedgerException">The book contains a scan of a later date.</exception>
    /// <exception cref="ArgumentException">An assessment is missing, duplicate, of another date, of a company outside the register, or made without these
    /// latches; or the book contains a scan of this date.</exception>
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

    /// <summary>Applies a scan of some companies, given as what the scan saw of each.</summary>
    /// <param name="sightings">The companies, in any order.</param>
    /// <param name="isInRegister">Tells whether a company without a sighting is in the register.</param>
    /// <param name="policy">When alerts open, fall, close and repeat.</param>
    /// <param name="stamp">When it is recorded, the as-of date and the hash of the pack.</param>
    /// <param name="warnings">What feeds have of warnings of other bodies; null: nothing.</param>
    internal AlertAdvance Advance(
        IReadOnlyList<Sighting> sightings,
        Func<string, bool> isInRegister,
        EpisodePolicy policy,
        EventStamp stamp,
        IReadOnlyList<ReceivedWarning>? warnings = null)
    {
        Dictionary<string, IReadOnlyList<ReceivedWarning>> received = (warnings ?? [])
            .GroupBy(row => row.Company, StringComparer.Ordinal)
            .ToDictionary(rows => rows.Key, LastRows, StringComparer.Ordinal);
        LocalDate asOf = stamp.AsOf;
        if (LastAsOf is { } last)
        {
            StandingEntries.RefuseEarlier(asOf, last);
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

        foreach (string company in received.Keys.Where(company => !seen.ContainsKey(company)))
        {
            if (!companies.TryGetValue(company, out CompanyAlerts? known) || !known.NeedsScan) ids.Add(company);
        }

        if (!IsSorted(ids)) ids.Sort(string.CompareOrdinal);
        EpisodeRules rules = new(policy, stamp);
        List<LedgerEntry> entries = [];
        List<EpisodeMoved> transitions = [];
        foreach (string id in ids)
        {
            Sighting? sighting = seen.TryGetValue(id, out Sighting one) ? one : null;
            if (rules.Move(Find(companies, id).AsOf(LastAsOf), sighting, received.GetValueOrDefault(id, []), entries) is { } moved) transitions.Add(moved);
        }

        return new AlertAdvance(With([.. entries, new LedgerEntry(stamp, new ScanEnded())]), transitions, entries);
    }

    /// <summary>Makes the entry that silences the open episode of a company until a day. Records nothing: the caller appends the entry to the ledger.</summary>
    /// <param name="company">The company's id; it has an open episode.</param>
    /// <param name="until">The first day on which notices are given again; after the last as-of date.</param>
    /// <param name="who">Who says so.</param>
    /// <param name="why">Why.</param>
    /// <param name="at">When.</param>
    /// <returns>The entry to record, with a <see cref="CompanySilenced"/>.</returns>
    /// <exception cref="AlertActionException">The company has no open episode, the day is not after the last as-of date, or who or why is empty.</exception>
    public LedgerEntry Silence(string company, LocalDate until, string who, string why, Instant at)
    {
        Episode episode = OpenEpisodeOf(company);
        EventStamp stamp = StampOf(who, at, AlertMessages.SayWhoSilences);
        if (string.IsNullOrWhiteSpace(why)) throw new AlertActionException(AlertActionReason.NoReasonGiven, AlertMessages.SayWhySilenced);
        if (until > stamp.AsOf) return new LedgerEntry(stamp, new CompanySilenced(company, episode.Id, until, episode.Level, why));
        throw new AlertActionException(AlertActionReason.SilenceEndsTooEarly, AlertMessages.SilenceEndsTooEarly(stamp.AsOf, until));
    }

    /// <summary>
    /// Makes the entry that closes the open episode of a company, with what became of it. Records nothing: the caller appends the entry to the ledger.
    /// </summary>
    /// <param name="company">The company's id; it has an open episode.</param>
    /// <param name="closedAs">What became of it.</param>
    /// <param name="who">Who closes it.</param>
    /// <param name="at">When.</param>
    /// <param name="workers">The number of workers helped; null if not given.</param>
    /// <param name="yuan">The yuan recovered for them; null if not given.</param>
    /// <param name="note">A note, or null.</param>
    /// <returns>The entry to record, with an <see cref="EpisodeClosed"/>.</returns>
    /// <exception cref="AlertActionException">The company has no open episode, a number is negative, or who is empty.</exception>
    public LedgerEntry Close(string company, ClosedAs closedAs, string who, Instant at, int? workers = null, decimal? yuan = null, string? note = null) =>
        Close(company, new CaseClosing { As = closedAs, Workers = workers, Yuan = yuan, Note = note }, who, at);

    /// <summary>
    /// Makes the entry that closes the open episode of a company, with what became of it. Records nothing: the caller appends the entry to the ledger.
    /// </summary>
    /// <param name="company">The company's id; it has an open episode.</param>
    /// <param name="closing">What became of it.</param>
    /// <param name="who">Who closes it.</param>
    /// <param name="at">When.</param>
    /// <returns>The entry to record, with an <see cref="EpisodeClosed"/>.</returns>
    /// <exception cref="AlertActionException">
    /// The company has no open episode, neither result nor finding is given or they contradict each other, a number is negative, or who is empty.
    /// </exception>
    public LedgerEntry Close(string company, CaseClosing closing, string who, Instant at)
    {
        ArgumentNullException.ThrowIfNull(closing);
        Episode episode = OpenEpisodeOf(company);
        EventStamp stamp = StampOf(who, at, AlertMessages.SayWhoCloses);
        string[] settled = [.. companies[company].Warnings.Where(warning => warning.Counts).Select(warning => warning.Key)];
        if (closing.Workers < 0) throw new AlertActionException(AlertActionReason.NegativeNumber, AlertMessages.NegativeWorkers(closing.Workers.Value));
        if (closing.Yuan < 0) throw new AlertActionException(AlertActionReason.NegativeNumber, AlertMessages.NegativeYuan(closing.Yuan.Value));
        if (closing.Result is not { } result) throw new AlertActionException(AlertActionReason.NoFinding, AlertMessages.SayWhatBecame);
        if (closing.Finding is { } finding && CaseClosing.Contradicts(finding, result))
            throw new AlertActionException(AlertActionReason.FindingContradicts, AlertMessages.FindingContradicts(finding.InWords(), result.InWords()));
        return new LedgerEntry(stamp, new EpisodeClosed(company, episode.Id, result, episode.Level)
        {
            Workers = closing.Workers,
            Yuan = closing.Yuan,
            Note = Blank(closing.Note),
            Finding = closing.Finding,
            Method = closing.Method,
            Evidence = Blank(closing.Evidence),
            Fault = Blank(closing.Fault),
            Warnings = settled.Length > 0 ? settled : null,
        });

        static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
    }

    /// <summary>Returns the warnings of other bodies about a company.</summary>
    /// <param name="company">The company's id.</param>
    /// <returns>The warnings, in the order in which they became known.</returns>
    public IReadOnlyList<KnownWarning> WarningsOf(string company) =>
        companies.TryGetValue(company, out CompanyAlerts? known) ? ValueList.Of(known.Warnings) : [];

    /// <summary>
    /// Makes the entry that opens an alert of a company since another body warned of it; where one is open the warning is added to it, and raises it at most.
    /// Records nothing: the caller appends the entry to the ledger.
    /// </summary>
    /// <param name="company">The company.</param>
    /// <param name="opening">The warning; without a level it counts with the lowest with which alerts open.</param>
    /// <param name="policy">When alerts open, and which are the same.</param>
    /// <param name="who">Who opens it.</param>
    /// <param name="today">The last day that the warning can be of.</param>
    /// <param name="at">When.</param>
    /// <returns>The entry to record, with a <see cref="CompanyWarned"/>.</returns>
    /// <exception cref="AlertActionException">The warning is known, its body or text is missing, its day is to come, or who is empty.</exception>
    /// <exception cref="LedgerException">No scan has ended yet.</exception>
    public LedgerEntry Open(Company company, WarningOpening opening, EpisodePolicy policy, string who, LocalDate today, Instant at)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(opening);
        ArgumentNullException.ThrowIfNull(policy);
        if (string.IsNullOrWhiteSpace(who)) throw new AlertActionException(AlertActionReason.NobodyNamed, BodyMessages.SayWhoOpens);
        EventStamp stamp = EventStamp.OfPerson(LastScan, who, at);
        BodyWarning warning = opening.Warning with
        {
            Body = opening.Warning.Body.Trim(),
            Number = string.IsNullOrWhiteSpace(opening.Warning.Number) ? null : opening.Warning.Number.Trim(),
            Text = opening.Warning.Text is { } says ? BodyWarning.Masked(says.Trim()) : null,
        };
        if (warning.Body.Length == 0) throw new AlertActionException(AlertActionReason.NoWarning, BodyMessages.SayWhoWarned);
        if (string.IsNullOrEmpty(warning.Text)) throw new AlertActionException(AlertActionReason.NoWarning, BodyMessages.SayWhatWarned);
        if (warning.On > today) throw new AlertActionException(AlertActionReason.DayToCome, BodyMessages.WarningToCome(warning.On, today));
        CompanyAlerts before = Find(companies, company.Id).AsOf(LastAsOf);
        if (Array.Find(before.Warnings, one => one.Key == warning.KeyOf(at)) is { } same)
        {
            Message known = BodyMessages.WarningIsKnown(warning.Body, warning.Number, same.Warning.On, StateOf(same));
            throw new AlertActionException(AlertActionReason.KnownWarning, known);
        }

        bool opens = before.Latest is not { IsOpen: true };
        string episode = opens ? EpisodeRules.OpeningOf(before, policy, stamp.AsOf) : before.Latest!.Id;
        return new LedgerEntry(stamp, new CompanyWarned(company.Id, episode, warning, warning.LevelUnder(policy))
        {
            Name = company.Name,
            Opens = opens,
            County = opens ? opening.County : null,
            Unit = opens ? opening.Unit : null,
            Owner = opens ? opening.Owner : null,
            Deputy = opens ? opening.Deputy : null,
        });
    }

    private static Message StateOf(KnownWarning known) =>
        known.IsStruckOff ? BodyMessages.StruckOff : known.IsSettled ? BodyMessages.Settled : BodyMessages.KeepsOpen;

    /// <summary>Returns of each warning the last row, at the place of the first.</summary>
    private static IReadOnlyList<ReceivedWarning> LastRows(IEnumerable<ReceivedWarning> rows)
    {
        if (rows.Any(row => row.Warning.Number is null)) throw new ArgumentException("A warning of a feed needs a number.", nameof(rows));
        return [.. rows.GroupBy(row => BodyWarning.KeyOf(row.Warning.Body, row.Warning.Number!), StringComparer.Ordinal).Select(same => same.Last())];
    }

    /// <summary>Finds the company with an episode that a person means by its id, its name or a part of its name, as <see cref="Company.Named"/> does.</summary>
    /// <param name="company">The id, the name or a part of it.</param>
    /// <returns>The id; the text itself where no episode is of such a company.</returns>
    /// <exception cref="AlertActionException">Several companies are called so.</exception>
    public string CompanyOf(string company)
    {
        ArgumentNullException.ThrowIfNull(company);
        if (EpisodeOf(company) is not null) return company;
        IReadOnlyList<Company> named = Company.Named(companies.Values.Where(one => one.Latest is not null).Select(one => new Company(one.Company, one.Name ?? "")), company);
        if (named.Count <= 1) return named.Count == 0 ? company : named[0].Id;
        throw new AlertActionException(AlertActionReason.AmbiguousName, CompanyMessages.SeveralCompanies(company, [.. named.Select(one => (one.Id, one.Name))]));
    }

    /// <summary>Returns the open episode of a company; throws where there is none.</summary>
    internal Episode OpenEpisodeOf(string company)
    {
        ArgumentNullException.ThrowIfNull(company);
        if (EpisodeOf(company) is not { } episode)
        {
            IEnumerable<CompanyAlerts> open = companies.Values.Where(other => other.Latest is { IsOpen: true });
            Message? near = Suggestion.Advice(company, open.SelectMany(other => other.Name is { } name ? new[] { other.Company, name } : [other.Company]));
            throw new AlertActionException(AlertActionReason.NoAlert, AlertMessages.NoAlertOf(company, near));
        }

        if (episode.IsOpen) return episode;
        string name = companies[company].Name ?? company;
        throw new AlertActionException(
            AlertActionReason.AlertClosed,
            episode.ClosedBy is { } closing ? AlertMessages.AlertWasClosed(name, episode.ClosedOn, closing.Actor) : AlertMessages.AlertHasEnded(name, episode.ClosedOn));
    }

    private EventStamp StampOf(string who, Instant at, Message sayWho) => string.IsNullOrWhiteSpace(who)
        ? throw new AlertActionException(AlertActionReason.NobodyNamed, sayWho)
        : LastScan! with { At = at, Actor = who };

    private static bool IsSorted(List<string> ids)
    {
        for (int i = 1; i < ids.Count; i++)
        {
            if (string.CompareOrdinal(ids[i - 1], ids[i]) > 0) return false;
        }

        return true;
    }

    private Dictionary<string, IReadOnlyList<T>> ByCompany<T>(Func<CompanyAlerts, T[]> rules) => companies.Values
        .Where(company => rules(company).Length > 0)
        .ToDictionary(company => company.Company, company => (IReadOnlyList<T>)rules(company), StringComparer.Ordinal);

    private static CompanyAlerts Find(Dictionary<string, CompanyAlerts> companies, string company) =>
        companies.GetValueOrDefault(company) ?? new CompanyAlerts(company);
}
