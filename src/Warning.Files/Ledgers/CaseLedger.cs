using EarlyWarning.Files.Ledgers;
using EarlyWarning.Files.Letters;
using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Reading;
using EarlyWarning.Files.Writing;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>
/// The alerts and letters of a scan: reads the ledger, wherever it is stored, and records the acts of persons in it.
/// Not thread-safe.
/// </summary>
public sealed partial class CaseLedger : IDisposable
{
    private readonly ScanFile scan;
    private readonly ILedger ledger;
    private readonly FileLedger? own;
    private readonly IClock clock;
    private readonly LetterFolder folder;
    private readonly LetterDocuments documents;

    private CaseLedger(ScanFile scan, ILedger ledger, FileLedger? own, CaseState state, LetterFolder folder, IClock clock)
    {
        this.scan = scan;
        this.ledger = ledger;
        this.own = own;
        this.clock = clock;
        this.folder = folder;
        documents = new LetterDocuments(scan, folder);
        State = state;
        if (own is { IsWriter: true }) documents.CatchUp(state);
    }

    /// <summary>The state that follows from the ledger.</summary>
    public CaseState State { get; private set; }

    /// <summary>The current alerts.</summary>
    /// <exception cref="LedgerException">The entries contradict each other.</exception>
    public AlertBook Alerts => State.Alerts;

    /// <summary>The current letters.</summary>
    /// <exception cref="LedgerException">The entries contradict each other.</exception>
    public LetterRegister Letters => State.Letters;

    /// <summary>The documents of letters that the last act wrote anew, or left because a person had edited them.</summary>
    public IReadOnlyList<LetterDraft> Drafts { get; private set; } = [];

    /// <summary>
    /// Why the last act on a letter was not shown what the feeds have of arbitration and court cases: a feed cannot be read. Null if it was, or no feed
    /// tells of them.
    /// </summary>
    public Message? ProceedingsUnread { get; private set; }

    /// <summary>Lists the deadlines that are running besides employers' answers, as of a date: those that are past first.</summary>
    /// <param name="asOf">The date.</param>
    /// <returns>The deadlines.</returns>
    /// <exception cref="LedgerException">The entries contradict each other.</exception>
    public IReadOnlyList<LetterDeadline> DeadlinesAsOf(LocalDate asOf) => LetterDeadline.Of(Letters, Place, scan.Pack.Calendar, asOf, scan.Pack.Policy.Letters.ObjectionAnswer);

    /// <summary>Until when the work on alerts is due, by the limits of the pack.</summary>
    public HandlingClock Clock => new(scan.Pack.Policy.Handling, scan.Pack.Calendar, scan.TimeZone);

    /// <summary>Returns the work on an open alert, with until when it is due.</summary>
    /// <param name="episode">The alert.</param>
    /// <param name="now">The time by the clock.</param>
    /// <returns>The work; null if the alert is closed, or neither an office nor limits are known.</returns>
    /// <exception cref="LedgerException">The entries contradict each other.</exception>
    public ListedHandling? WorkOn(Episode episode, Instant now)
    {
        ArgumentNullException.ThrowIfNull(episode);
        if (!scan.HandlesAlerts || !episode.IsOpen || State.Handling.Find(episode.Id) is not { } work) return null;
        return ListedHandling.Of(work, episode.Level, Clock, Clock.MomentOf(now, LastScan?.AsOf));
    }

    /// <summary>The stamp of the last scan that ended; null if there was none.</summary>
    public EventStamp? LastScan => State.LastScan;

    /// <summary>Warnings about the ledger: a last line that was cut off and is ignored.</summary>
    public IReadOnlyList<Diagnostic> Warnings => (ledger as FileLedger)?.Warnings ?? [];

    /// <summary>The file of the ledger, as messages name it; empty if the ledger is not a file.</summary>
    internal string Name => (ledger as FileLedger)?.Path ?? "";

    private Jurisdiction? Place => scan.Jurisdiction is { } id ? scan.Pack.Jurisdictions.GetValueOrDefault(id) : null;

    private LetterActions Actions => ActionsOn(State);

    /// <summary>Whether the scans of the ledger are for trial; false for a ledger without scans.</summary>
    internal bool IsForTrials => State.IsForTrials == true;

    /// <summary>Whether the ledger has a scan.</summary>
    internal bool HasScans => State.IsForTrials is not null;

    /// <summary>The last day that persons can have done something on: today in the scan file's time zone; after scans for trial, which run ahead, their last date.</summary>
    private LocalDate LastDay => clock.GetCurrentInstant().InZone(scan.TimeZone).Date is var today && IsForTrials && LastScan is { } last ? LocalDate.Max(today, last.AsOf) : today;

    /// <summary>Opens the cases to act on them. Until they are disposed, nobody else can act on the cases of the folder.</summary>
    /// <param name="scan">The scan file.</param>
    /// <param name="state">The state folder; null for the scan file's.</param>
    /// <param name="clock">The clock for the times of recording; null for the machine's clock.</param>
    /// <param name="ledger">A ledger that is stored elsewhere, which is not disposed; null for the one in the state folder.</param>
    /// <param name="wait">For how long to wait for another who acts on the cases of the folder; by default not at all.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <returns>The cases.</returns>
    /// <exception cref="LedgerBusyException">Another acts on the cases of the folder, and has not ended in time.</exception>
    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    public static Task<CaseLedger> OpenAsync(
        ScanFile scan, string? state = null, IClock? clock = null, ILedger? ledger = null, TimeSpan wait = default, CancellationToken cancellationToken = default) =>
        OpenAsync(scan, state, clock, ledger, wait, Disk.OfMachine, cancellationToken);

    /// <summary>Opens the cases only to read them, also while a scan is running.</summary>
    /// <param name="scan">The scan file.</param>
    /// <param name="state">The state folder; null for the scan file's.</param>
    /// <param name="ledger">A ledger that is stored elsewhere, which is not disposed; null for the one in the state folder.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <returns>The cases.</returns>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public static async Task<CaseLedger> OpenToReadAsync(ScanFile scan, string? state = null, ILedger? ledger = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scan);
        string folder = state ?? scan.State;
        FileLedger? own = ledger is null
            ? await FileLedger.OpenForStateAsync(folder, scan.Issuer?.Name, isWriter: false, TimeSpan.Zero, Disk.OfMachine, cancellationToken).ConfigureAwait(false)
            : null;
        LetterFolder letters = new(folder, Disk.OfMachine);
        return await OfAsync(scan, ledger ?? own!, own, letters, clock: null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads the entries that others have appended since, as after an act that was refused with <see cref="LedgerReason.Moved"/>.</summary>
    /// <param name="cancellationToken">Cancels the reading; alerts and letters then stay as they are.</param>
    /// <returns>The new entries, in their order.</returns>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<IReadOnlyList<LedgerEntry>> RefreshAsync(CancellationToken cancellationToken = default)
    {
        List<LedgerEntry> added = await ledger.ReadAsync(State.Position, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);
        State = await AfterAsync(added, cancellationToken).ConfigureAwait(false);
        return added;
    }

    /// <summary>Reads entries of the ledger, all of them or those from a position on; the first ones of a long ledger from its files.</summary>
    /// <param name="from">The position of the first entry to read; 0 reads all.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The entries, in order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The position is below zero.</exception>
    /// <exception cref="LedgerException">The ledger cannot be read, or is damaged.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IAsyncEnumerable<LedgerEntry> ReadEntriesAsync(long from = 0, CancellationToken cancellationToken = default) => ledger.ReadAsync(from, cancellationToken);

    /// <summary>Silences the alert of a company until a day. The act is durable when the task completes.</summary>
    /// <param name="company">The company's id, its name or a part of its name; its alert is open.</param>
    /// <param name="until">The first day on which notices are given again.</param>
    /// <param name="who">The person who silences it.</param>
    /// <param name="why">The reason.</param>
    /// <param name="cancellationToken">Cancels before anything is recorded.</param>
    /// <returns>The alert afterwards.</returns>
    /// <exception cref="AlertActionException">The act is not allowed; the ledger is unchanged.</exception>
    /// <exception cref="LedgerException">The act cannot be recorded; the ledger is unchanged.</exception>
    public async Task<Episode> SilenceAsync(string company, LocalDate until, string who, string why, CancellationToken cancellationToken = default)
    {
        string id = Alerts.CompanyOf(company);
        await RecordAsync(Alerts.Silence(id, until, who, why, clock.GetCurrentInstant()), cancellationToken).ConfigureAwait(false);
        return Alerts.EpisodeOf(id)!;
    }

    /// <summary>Closes the alert of a company and its letters, with what became of it. The act is durable when the task completes.</summary>
    /// <param name="company">The company's id, its name or a part of its name; its alert is open.</param>
    /// <param name="closedAs">What became of it.</param>
    /// <param name="who">The person who closes it.</param>
    /// <param name="workers">The number of workers helped; null if not given.</param>
    /// <param name="yuan">The yuan recovered for them; null if not given.</param>
    /// <param name="note">A note, or null.</param>
    /// <param name="cancellationToken">Cancels before anything is recorded.</param>
    /// <returns>The alert afterwards.</returns>
    /// <exception cref="AlertActionException">The act is not allowed; the ledger is unchanged.</exception>
    /// <exception cref="LedgerException">The act cannot be recorded; the ledger is unchanged.</exception>
    public async Task<Episode> CloseAsync(
        string company, ClosedAs closedAs, string who, int? workers = null, decimal? yuan = null, string? note = null, CancellationToken cancellationToken = default)
    {
        CaseClosing closing = new() { As = closedAs, Workers = workers, Yuan = yuan, Note = note };
        return await HandleAsync(company, (acts, id, at) => acts.Close(id, closing, who, at), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Records an act on the work on an alert: <see cref="HandlingActs"/>. The act is durable when the task completes.</summary>
    /// <param name="company">The company's id, its name or a part of its name; its alert is open.</param>
    /// <param name="act">Makes the entry of the act, given the company's id and the time.</param>
    /// <param name="cancellationToken">Cancels before anything is recorded.</param>
    /// <returns>The alert afterwards; the work on it is in <see cref="CaseState.Handling"/>.</returns>
    /// <exception cref="AlertActionException">The act is not allowed; the ledger is unchanged.</exception>
    /// <exception cref="LedgerException">The act cannot be recorded; the ledger is unchanged.</exception>
    public async Task<Episode> HandleAsync(string company, Func<HandlingActs, string, Instant, LedgerEntry> act, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(act);
        string id = Alerts.CompanyOf(company);
        await RecordAsync(act(ActsOnWork(State), id, clock.GetCurrentInstant()), cancellationToken).ConfigureAwait(false);
        return Alerts.EpisodeOf(id)!;
    }

    /// <summary>Lists the acts of persons, with the names by which they are put right.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The acts in their order, corrections and withdrawals among them.</returns>
    /// <exception cref="LedgerException">The entries contradict each other, or the ledger cannot be read.</exception>
    public async Task<IReadOnlyList<RecordedAct>> ReadActsAsync(CancellationToken cancellationToken = default)
    {
        return await ActsOfAsync(await ReadAllAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Counts what has become of the alerts that opened in a period, by rule and town. The towns are those of the company list, or where that has none the
    /// counties of the alerts.
    /// </summary>
    /// <param name="from">The first as-of date of an opening that counts.</param>
    /// <param name="to">The first date after the period.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>What became of the alerts.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> is not after <paramref name="from"/>.</exception>
    /// <exception cref="LedgerException">The entries contradict each other, or the ledger cannot be read.</exception>
    /// <exception cref="FeedException">The company list, which has the towns, cannot be read.</exception>
    public async Task<AlertOutcomes> ReadOutcomesAsync(LocalDate from, LocalDate to, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<LedgerEntry> all = await ReadAllAsync(cancellationToken).ConfigureAwait(false);
        return AlertOutcomes.Read(all, from, to, scan.TimeZone, await ReadTownsAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Reads the towns of the companies; null where the company list has none.</summary>
    /// <exception cref="FeedException">The company list cannot be read.</exception>
    internal async Task<Func<string, string?>?> ReadTownsAsync(CancellationToken cancellationToken)
    {
        if (scan.Register.Town is null) return null;
        RegisterReader register = await ReadCompaniesAsync(cancellationToken).ConfigureAwait(false);
        return register.Register.Companies.ToDictionary(company => company.Id, company => company.Town, StringComparer.Ordinal).GetValueOrDefault;
    }

    /// <summary>
    /// Counts what was done with the alerts that opened in a period: received and handled in time, by unit, town, trade and month. Towns, trades and the numbers
    /// of workers are those of the company list.
    /// </summary>
    /// <param name="from">The first as-of date of an opening that counts.</param>
    /// <param name="to">The first date after the period.</param>
    /// <param name="now">The time by the clock: what is over its limit then is late.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> is not after <paramref name="from"/>.</exception>
    /// <exception cref="LedgerException">The entries contradict each other, or the ledger cannot be read.</exception>
    /// <exception cref="FeedException">The company list cannot be read.</exception>
    public async Task<WorkReport> ReadWorkAsync(LocalDate from, LocalDate to, Instant now, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<LedgerEntry> all = await ReadAllAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<string, WorkPlace> places = WorkPlaces.Of(await ReadCompaniesAsync(cancellationToken).ConfigureAwait(false));
        return WorkReport.Read(all, from, to, Clock, scan.TimeZone, Clock.MomentOf(now, LastScan?.AsOf), places);
    }

    /// <summary>Corrects the values of an act on an alert. The act is durable when the task completes.</summary>
    /// <param name="act">The act, or a correction of one, as <see cref="ActCorrections.Get"/> finds it.</param>
    /// <param name="right">The right values.</param>
    /// <param name="who">The person who corrects it.</param>
    /// <param name="why">The reason.</param>
    /// <param name="cancellationToken">Cancels before anything is recorded.</param>
    /// <returns>The alert afterwards.</returns>
    /// <exception cref="AlertActionException">The act is not allowed; the ledger is unchanged.</exception>
    /// <exception cref="LedgerException">The act cannot be recorded; the ledger is unchanged.</exception>
    public async Task<Episode> CorrectAsync(string act, AlertCorrection right, string who, string why, CancellationToken cancellationToken = default)
    {
        ActCorrections corrections = await CorrectionsAsync(cancellationToken).ConfigureAwait(false);
        RecordedAct meant = corrections.Get(act);
        await RecordAsync(corrections.Correct(meant, right, who, why, clock.GetCurrentInstant()), cancellationToken).ConfigureAwait(false);
        return EpisodeOf(meant);
    }

    /// <summary>
    /// Withdraws an act on an alert, a correction, a withdrawal or a reopening: it stands as if it had not been. The act is durable when the task completes.
    /// </summary>
    /// <param name="act">The act, as <see cref="ActCorrections.Get"/> finds it.</param>
    /// <param name="who">The person who withdraws it.</param>
    /// <param name="why">The reason.</param>
    /// <param name="cancellationToken">Cancels before anything is recorded.</param>
    /// <returns>The alert afterwards.</returns>
    /// <exception cref="AlertActionException">The act is not allowed, as when another rests on it; the ledger is unchanged.</exception>
    /// <exception cref="LedgerException">The act cannot be recorded; the ledger is unchanged.</exception>
    public async Task<Episode> WithdrawAsync(string act, string who, string why, CancellationToken cancellationToken = default)
    {
        ActCorrections corrections = await CorrectionsAsync(cancellationToken).ConfigureAwait(false);
        RecordedAct meant = corrections.Get(act);
        await RecordAsync(corrections.Withdraw(meant, who, why, clock.GetCurrentInstant()), cancellationToken).ConfigureAwait(false);
        return EpisodeOf(meant);
    }

    /// <summary>Reopens the alert of a company that a person closed, with its letters. The act is durable when the task completes.</summary>
    /// <param name="company">The company's id, its name or a part of its name.</param>
    /// <param name="who">The person who reopens it.</param>
    /// <param name="why">The reason.</param>
    /// <param name="cancellationToken">Cancels before anything is recorded.</param>
    /// <returns>The alert afterwards.</returns>
    /// <exception cref="AlertActionException">The act is not allowed; the ledger is unchanged.</exception>
    /// <exception cref="LedgerException">The act cannot be recorded; the ledger is unchanged.</exception>
    public async Task<Episode> ReopenAsync(string company, string who, string why, CancellationToken cancellationToken = default)
    {
        string id = Alerts.CompanyOf(company);
        ActCorrections corrections = await CorrectionsAsync(cancellationToken).ConfigureAwait(false);
        await RecordAsync(corrections.Reopen(id, who, why, clock.GetCurrentInstant()), cancellationToken).ConfigureAwait(false);
        return Alerts.EpisodeOf(id)!;
    }

    /// <summary>
    /// Takes the last scan back: the state is that before it, and an earlier date can be scanned again. Its results stay where they are. The act is durable
    /// when the task completes. A clock behind that scan does not hinder it: the scan may be the one whose clock was wrong.
    /// </summary>
    /// <param name="who">The person who takes it back; null for the program that scans.</param>
    /// <param name="why">The reason, or null.</param>
    /// <param name="cancellationToken">Cancels before anything is recorded.</param>
    /// <returns>The stamp of the scan.</returns>
    /// <exception cref="AlertActionException">An act of a person rests on what the scan opened; the ledger is unchanged.</exception>
    /// <exception cref="LedgerException">There is no scan, or the act cannot be recorded; the ledger is unchanged.</exception>
    public async Task<EventStamp> WithdrawScanAsync(string? who = null, string? why = null, CancellationToken cancellationToken = default)
    {
        ActCorrections corrections = await CorrectionsAsync(cancellationToken).ConfigureAwait(false);
        LedgerEntry entry = corrections.WithdrawScan(who, why, clock.GetCurrentInstant());
        ScanWithdrawn withdrawn = (ScanWithdrawn)entry.Event;
        EventStamp scanned = LastScan!;
        RefuseClockBehind(clock.GetCurrentInstant(), without: scanned);
        await AppendAsync([entry with { Event = withdrawn with { Scan = await NamedAsync(withdrawn.Scan, cancellationToken).ConfigureAwait(false) } }], cancellationToken).ConfigureAwait(false);
        return scanned;
    }

    /// <summary>Says that a clock is behind the day, in UTC, on which the last entry was recorded; null if it is not. No act is recorded with such a clock.</summary>
    /// <param name="now">The time by the clock.</param>
    /// <returns>What to do, or null.</returns>
    public Message? SayClockBehind(Instant now) => State.FindLast() is { } last ? BehindOf(last, now) : null;

    /// <summary>
    /// Records an act on a letter, and writes its document anew as long as no person has edited it. The act is durable when the task completes.
    /// </summary>
    /// <param name="letter">A letter's id or number, or a company of which one letter is open, as <see cref="LetterRegister.Get"/> finds it.</param>
    /// <param name="who">The person who acts.</param>
    /// <param name="act">Makes the event of the act.</param>
    /// <param name="isStoodBy">Whether the office stands by an edited document that says otherwise than the register when the letter is issued or served.</param>
    /// <param name="evidence">The path of the file in which an answer stands, which is put to the case file with it; null for none.</param>
    /// <param name="cancellationToken">Cancels before anything is recorded.</param>
    /// <returns>The letter afterwards.</returns>
    /// <exception cref="LetterActionException">The act is not allowed, or the document says otherwise than the register; the ledger is unchanged.</exception>
    /// <exception cref="LedgerException">
    /// The act cannot be recorded, or the document cannot be written; the ledger is unchanged, unless the message says that the act is recorded.
    /// </exception>
    public async Task<Letter> ActAsync(
        string letter,
        string who,
        Func<LetterActions, Letter, LetterAct> act,
        bool isStoodBy = false,
        string? evidence = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(act);
        Letter meant = Letters.Get(letter);
        EventStamp stamp = State.StampOf(who, clock.GetCurrentInstant());
        LetterAct done = act(await ActionsOnAsync(meant, cancellationToken).ConfigureAwait(false), meant);
        if (done is LetterIssued or LetterServed && State.With([new LedgerEntry(stamp, done)]) is { } after)
        {
            string? edited = documents.Check(State, after, meant.Id, isStoodBy);
            done = done is LetterIssued issued ? issued with { Edited = edited } : (LetterServed)done with { Edited = edited };
        }

        if (evidence is not null && done is LetterReplied replied)
            await RecordAsync(await WithEvidenceAsync(meant, replied, evidence, stamp, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        else
            await RecordAsync(new LedgerEntry(stamp, done), cancellationToken).ConfigureAwait(false);
        return Letters.Find(meant.Id)!;
    }

    /// <summary>
    /// Opens a case of a company that no feed told of, or goes on with that of its alert. It is in the register from then on, and acts on it are those on any
    /// letter. The act is durable when the task completes.
    /// </summary>
    /// <param name="company">The company: its id, its name or a part of its name; or a credit code that is not in the register of companies.</param>
    /// <param name="opening">What is known of the matter; its county is that of the register.</param>
    /// <param name="who">The person who opens it.</param>
    /// <param name="name">The name of a company that is not in the register of companies; null for one that is.</param>
    /// <param name="cancellationToken">Cancels before anything is recorded.</param>
    /// <returns>The first letter of the case, or the step to look into it.</returns>
    /// <exception cref="LetterActionException">The company is not found, a letter about it is open, or what is known tells who; the ledger is unchanged.</exception>
    /// <exception cref="FeedException">The register of companies cannot be read.</exception>
    /// <exception cref="LedgerException">The act cannot be recorded; the ledger is unchanged.</exception>
    public async Task<Letter> OpenLetterAsync(string company, LetterOpening opening, string who, string? name = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(opening);
        EventStamp stamp = State.StampOf(who, clock.GetCurrentInstant());
        CaseCompany found = CaseCompany.Find(await ReadCompaniesAsync(cancellationToken).ConfigureAwait(false), Letters, scan.Register.IdKind, company, name);
        string? alert = Alerts.EpisodeOf(found.Company.Id) is { IsOpen: true } episode ? episode.Id : null;
        LetterOpened opened = Actions.Open(found.Company, opening with { County = found.County }, alert);
        await RecordAsync(new LedgerEntry(stamp, opened), cancellationToken).ConfigureAwait(false);
        return Letters.Find(opened.Letter)!;
    }

    /// <summary>
    /// Begins a new round of letters in a case whose letters are done with; its letters cite the earlier ones. The act is durable when the task completes.
    /// </summary>
    /// <param name="letter">A letter of the case, or the company, as <see cref="LetterRegister.GetOpenOrLast"/> finds it.</param>
    /// <param name="who">The person who acts.</param>
    /// <param name="why">The reason.</param>
    /// <param name="cancellationToken">Cancels before anything is recorded.</param>
    /// <returns>The first letter of the new round.</returns>
    /// <exception cref="LetterActionException">The act is not allowed, as when a letter of the case is open; the ledger is unchanged.</exception>
    /// <exception cref="LedgerException">The act cannot be recorded; the ledger is unchanged.</exception>
    public async Task<Letter> ReopenLettersAsync(string letter, string who, string why, CancellationToken cancellationToken = default)
    {
        LetterReopened reopened = Actions.Reopen(Letters.GetOpenOrLast(letter), why);
        await RecordAsync(new LedgerEntry(State.StampOf(who, clock.GetCurrentInstant()), reopened), cancellationToken).ConfigureAwait(false);
        return Letters.Find(reopened.Letter)!;
    }

    /// <summary>
    /// Corrects the values of an act on a letter; what followed from the wrong ones goes with them, such as a next letter that was only proposed or drafted. The
    /// correction is durable when the task completes.
    /// </summary>
    /// <param name="act">The act, or a correction of one, as <see cref="LetterCorrections.Get"/> finds it.</param>
    /// <param name="right">The right values.</param>
    /// <param name="who">The person who corrects it.</param>
    /// <param name="why">The reason.</param>
    /// <param name="cancellationToken">Cancels before anything is recorded.</param>
    /// <returns>The letter afterwards; null if nothing is left of it.</returns>
    /// <exception cref="LetterActionException">The correction is not allowed, as when a letter was issued since on what the act said; the ledger is unchanged.</exception>
    /// <exception cref="LedgerException">The correction cannot be recorded; the ledger is unchanged.</exception>
    public async Task<Letter?> CorrectLetterAsync(string act, LetterCorrection right, string who, string why, CancellationToken cancellationToken = default)
    {
        (LetterCorrections corrections, RecordedAct meant) = await LetterActOfAsync(act, right, cancellationToken).ConfigureAwait(false);
        await RecordAsync(corrections.Correct(meant, right, who, why, clock.GetCurrentInstant()), cancellationToken).ConfigureAwait(false);
        return meant.Letter is { } id ? Letters.Find(id) : null;
    }

    /// <summary>
    /// Withdraws an act on a letter, a correction or a withdrawal of one: it stands as if it had not been, and what followed from it goes with it. The act is
    /// durable when the task completes.
    /// </summary>
    /// <param name="act">The act, as <see cref="LetterCorrections.Get"/> finds it.</param>
    /// <param name="who">The person who withdraws it.</param>
    /// <param name="why">The reason.</param>
    /// <param name="cancellationToken">Cancels before anything is recorded.</param>
    /// <returns>The letter afterwards; null if nothing is left of it.</returns>
    /// <exception cref="LetterActionException">The act is not allowed, as when another rests on it; the ledger is unchanged.</exception>
    /// <exception cref="LedgerException">The act cannot be recorded; the ledger is unchanged.</exception>
    public async Task<Letter?> WithdrawLetterAsync(string act, string who, string why, CancellationToken cancellationToken = default)
    {
        (LetterCorrections corrections, RecordedAct meant) = await LetterActOfAsync(act, null, cancellationToken).ConfigureAwait(false);
        await RecordAsync(corrections.Withdraw(meant, who, why, clock.GetCurrentInstant()), cancellationToken).ConfigureAwait(false);
        return meant.Letter is { } id ? Letters.Find(id) : null;
    }

    /// <summary>
    /// Takes back, by a letter of its own, one that was served and should not have been, and writes that letter beside it. The act is durable when the task
    /// completes.
    /// </summary>
    /// <param name="letter">A letter's id or number, or a company of which one letter is open, as <see cref="LetterRegister.Get"/> finds it.</param>
    /// <param name="who">The person who acts.</param>
    /// <param name="on">The date of the letter that takes it back.</param>
    /// <param name="signedBy">Who signed that.</param>
    /// <param name="why">The reason, which that letter prints.</param>
    /// <param name="number">Its number; null for the next one.</param>
    /// <param name="cancellationToken">Cancels before anything is recorded.</param>
    /// <returns>The letter afterwards, with the file of the one that takes it back.</returns>
    /// <exception cref="LetterActionException">The act is not allowed; the ledger is unchanged.</exception>
    /// <exception cref="LedgerException">The letter cannot be written or the act recorded; the ledger is unchanged.</exception>
    public async Task<LetterDraft> RevokeAsync(
        string letter, string who, LocalDate on, string signedBy, string why, string? number = null, CancellationToken cancellationToken = default)
    {
        Letter meant = Letters.Get(letter);
        EventStamp stamp = State.StampOf(who, clock.GetCurrentInstant());
        Issuer? issuer = IssuerOf(meant);
        LetterRevoked revoked = ActionsOn(State, issuer).Revoke(meant, on, signedBy, why, number);
        LetterDocument document = new RevocationDrafter(Place!, issuer!, scan.Pack.Policy.Letters).Draft(meant, revoked, Letters);

        using PreparedDocuments prepared = documents.PrepareRevocation(meant, document);
        await RecordAsync(new LedgerEntry(stamp, revoked), cancellationToken).ConfigureAwait(false);
        prepared.Finish();
        return prepared.Found[0] with { Letter = Letters.Find(meant.Id)! };
    }

    /// <summary>
    /// Writes the draft of a letter with the office's checklist beside it, or brings one that no person has edited in step with the register.
    /// </summary>
    /// <param name="letter">A letter's id or number, or a company of which one letter is open, as <see cref="LetterRegister.Get"/> finds it.</param>
    /// <param name="who">The person who drafts it.</param>
    /// <param name="to">The addressee; null: that of an earlier draft, else the employer, or for a suggestion the authority by its usual name.</param>
    /// <param name="cancellationToken">Cancels before anything is recorded.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="LetterActionException">The step is no letter yet, the scan file names no place or issuer, or an issued letter has another addressee.</exception>
    /// <exception cref="LedgerException">The draft cannot be written or recorded.</exception>
    public async Task<LetterDraft> DraftAsync(string letter, string who, string? to = null, CancellationToken cancellationToken = default)
    {
        if (scan.Formats.Letters is not { } format) throw new LedgerException(LedgerReason.NotWritten, LedgerFileMessages.NoDraftFormat);
        Letter meant = Letters.Get(letter);
        LetterDrafter.Of(Place, IssuerOf(meant), scan.Pack.Policy.Letters);
        EventStamp stamp = State.StampOf(who, clock.GetCurrentInstant());
        if (meant.Draft is null || (to is not null && to.Trim() != meant.To))
        {
            LetterActions actions = await ActionsOnAsync(meant, cancellationToken).ConfigureAwait(false);
            LetterDrafted drafted = actions.Draft(meant, meant.Draft ?? LetterFolder.FileOf(meant, format.Extension), to);
            await RecordAsync(new LedgerEntry(stamp, drafted), cancellationToken).ConfigureAwait(false);
        }
        else
        {
            using PreparedDocuments prepared = documents.Prepare(State, meant);
            prepared.Finish();
            Drafts = [.. prepared.Found];
        }

        return Drafts.First(draft => draft.Letter.Id == meant.Id);
    }

    /// <summary>
    /// Reads a list of alerts (<c>alerts.xlsx</c>, <c>alerts.csv</c>) in which somebody has filled in what was verified, what became of an alert or until when
    /// it is silenced, or a list of referrals (<see cref="ReferralSheet"/>) in which a body has answered: what it would record, and what of it cannot be
    /// recorded. Records nothing.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="who">The person who would record it.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The acts, each an entry as it would be recorded after those before it, and the rejects.</returns>
    /// <exception cref="FeedException">The file cannot be read, or is no such list.</exception>
    /// <exception cref="LedgerException">The ledger cannot be read, there is no scan in it, or the clock is behind it.</exception>
    public async Task<FilledSheet<LedgerEntry>> ReadFilledAsync(string path, string who, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Instant now = clock.GetCurrentInstant();
        RefuseClockBehind(now);
        State.StampOf(who, now); // refuses a person without a name, and a ledger without a scan
        if (IsReferralSheet(path)) return new ReferralFilling(State, ActsOnReferrals, LastDay, who, now).Read(path, scan.Formats, cancellationToken);
        IReadOnlyList<RecordedAct> acts = RecordedAct.Of(await ReadAllAsync(cancellationToken).ConfigureAwait(false));
        return new CaseFilling(State, acts, ActionsOn, ActsOnWork, who, now).Read(path, scan.Formats, cancellationToken);
    }

    /// <summary>
    /// Reads a list of alerts in which somebody has filled in something, as <see cref="ReadFilledAsync"/> does, and records all of it, or nothing if there is a
    /// reject. The acts are durable when the task completes. A list that comes back once more records what is new in it.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="who">The person who records it.</param>
    /// <param name="cancellationToken">Cancels before anything is recorded.</param>
    /// <returns>What was recorded, or with rejects what would have been.</returns>
    /// <exception cref="FeedException">The file cannot be read, or is no such list.</exception>
    /// <exception cref="LedgerException">The acts cannot be recorded; the ledger is unchanged.</exception>
    public async Task<FilledSheet<LedgerEntry>> RecordFilledAsync(string path, string who, CancellationToken cancellationToken = default)
    {
        FilledSheet<LedgerEntry> sheet = await ReadFilledAsync(path, who, cancellationToken).ConfigureAwait(false);
        if (sheet.IsSound && sheet.Acts.Count > 0) await AppendAsync([.. sheet.Acts.Select(act => act.Act)], cancellationToken).ConfigureAwait(false);
        return sheet;
    }

    /// <summary>
    /// Reads a register of letters that was kept on paper (number, date, kind, company; signatory, day and outcome of the answer): what would be recorded, and what
    /// of it cannot be. Records nothing.
    /// </summary>
    /// <param name="path">The file, a workbook or CSV.</param>
    /// <param name="who">The person who would record it.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The letters, each the entries that take it over, and the rejects.</returns>
    /// <exception cref="FeedException">The file, or the register of companies, cannot be read, or the file is no such list.</exception>
    /// <exception cref="LedgerException">There is no scan in the ledger, or the clock is behind it.</exception>
    public async Task<FilledSheet<IReadOnlyList<LedgerEntry>>> ReadPaperRegisterAsync(string path, string who, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Instant now = clock.GetCurrentInstant();
        RefuseClockBehind(now);
        EventStamp stamp = State.StampOf(who, now);
        RegisterReader register = await ReadCompaniesAsync(cancellationToken).ConfigureAwait(false);
        return new PaperRegister(State, register, stamp, LastDay, Place, scan.Language).Read(path, scan.Formats, cancellationToken);
    }

    /// <summary>
    /// Reads a register of letters that was kept on paper, as <see cref="ReadPaperRegisterAsync"/> does, and records all of it, or nothing if there is a reject. Its
    /// numbers are used from then on, and its letters count in the figures of their years. What is recorded already is passed over.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="who">The person who records it.</param>
    /// <param name="cancellationToken">Cancels before anything is recorded.</param>
    /// <returns>What was recorded, or with rejects what would have been.</returns>
    /// <exception cref="FeedException">The file, or the register of companies, cannot be read, or the file is no such list.</exception>
    /// <exception cref="LedgerException">It cannot be recorded; the ledger is unchanged.</exception>
    public async Task<FilledSheet<IReadOnlyList<LedgerEntry>>> RecordPaperRegisterAsync(string path, string who, CancellationToken cancellationToken = default)
    {
        FilledSheet<IReadOnlyList<LedgerEntry>> sheet = await ReadPaperRegisterAsync(path, who, cancellationToken).ConfigureAwait(false);
        if (sheet.IsSound && sheet.Acts.Count > 0) await AppendAsync([.. sheet.Acts.SelectMany(act => act.Act)], cancellationToken).ConfigureAwait(false);
        return sheet;
    }

    /// <summary>
    /// Finds the letters that an open reminder would send, with their numbers, whom it goes to, and whom it does not and why. Records nothing.
    /// </summary>
    /// <param name="order">The reminder and its addressees.</param>
    /// <param name="who">The person who would record it.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The letters and the addressees; rejects of the list, if it has any.</returns>
    /// <exception cref="LetterActionException">There is no such template, nobody is addressed, or it may not be issued.</exception>
    /// <exception cref="FeedException">The list, or the register of companies, cannot be read.</exception>
    /// <exception cref="LedgerException">There is no scan in the ledger, or the clock is behind it.</exception>
    public async Task<OpenReminderBatch> ReadOpenReminderAsync(OpenReminderOrder order, string who, CancellationToken cancellationToken = default) =>
        (await PlanAsync(order, who, cancellationToken).ConfigureAwait(false)).Batch;

    /// <summary>
    /// Finds the letters of an open reminder, as <see cref="ReadOpenReminderAsync"/> does, records all of them or nothing if the list has a reject, and writes the
    /// archive to print. What was recorded before is not recorded again: only an archive that is not there any more is written anew, so that the same order may be
    /// given once more after the process was killed.
    /// </summary>
    /// <param name="order">The reminder and its addressees.</param>
    /// <param name="who">The person who records it.</param>
    /// <param name="cancellationToken">Cancels before anything is recorded.</param>
    /// <returns>What was recorded, with the archive; with rejects what they are.</returns>
    /// <exception cref="LetterActionException">There is no such template, nobody is addressed, or it may not be issued; the ledger is unchanged.</exception>
    /// <exception cref="FeedException">The list, or the register of companies, cannot be read.</exception>
    /// <exception cref="LedgerException">It cannot be recorded, and the ledger is unchanged; or it is recorded, and the archive cannot be written.</exception>
    public async Task<OpenReminderBatch> RecordOpenReminderAsync(OpenReminderOrder order, string who, CancellationToken cancellationToken = default)
    {
        (OpenReminderPlan plan, OpenReminderBatch batch) = await PlanAsync(order, who, cancellationToken).ConfigureAwait(false);
        if (plan.Act is not { } issued) return batch;

        // The entry comes first: an archive whose numbers the ledger does not have would be printed and sent all the same.
        if (!batch.WasRecorded) await RecordAsync(new LedgerEntry(State.StampOf(who, clock.GetCurrentInstant()), issued), cancellationToken).ConfigureAwait(false);
        string file = OpenReminderArchive.NameOf(issued);
        IReadOnlyList<Company> receivers = order.All && !order.OneEach ? [] : batch.Addressees;
        folder.WriteOnce(file, output => OpenReminderArchive.Write(output, issued, receivers, plan.Issuer!, scan.Formats, scan.Language));
        return batch with { File = folder.PathOf(file) };
    }

    private async Task<(OpenReminderPlan Plan, OpenReminderBatch Batch)> PlanAsync(OpenReminderOrder order, string who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        Instant now = clock.GetCurrentInstant();
        RefuseClockBehind(now);
        State.StampOf(who, now); // refuses a person without a name, and a ledger without a scan
        RegisterReader companies = await ReadCompaniesAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<RecordedAct> acts = RecordedAct.Of(await ReadAllAsync(cancellationToken).ConfigureAwait(false));
        OpenReminderPlan plan = new(scan, companies, acts, issuer => ActionsOn(State, issuer));
        return (plan, plan.Of(order, cancellationToken));
    }

    /// <summary>Throws when a clock is behind the day on which the last entry was recorded.</summary>
    /// <param name="now">The time by the clock.</param>
    /// <param name="without">The stamp of a scan whose own entries do not count; null for none.</param>
    /// <exception cref="LedgerException">It is behind.</exception>
    internal void RefuseClockBehind(Instant now, EventStamp? without = null)
    {
        if (State.FindLast(without) is { } last && BehindOf(last, now) is { } behind) throw new LedgerException(LedgerReason.ClockBehind, behind);
    }

    /// <summary>
    /// Deletes texts of an entry: what a person wrote in it, and names. The entry stays, and with it all figures; who reads it finds in the place of each text
    /// who deleted it, when and why. Verified facts are deleted wherever the case repeats them. The redaction is durable when the task completes, and the texts
    /// are gone.
    /// </summary>
    /// <param name="entry">The entry, an act of a person, as <see cref="ActCorrections.Get"/> finds it.</param>
    /// <param name="who">The person who deletes them.</param>
    /// <param name="why">The reason.</param>
    /// <param name="kinds">The kinds of texts to delete; null for all that the entry has.</param>
    /// <param name="cancellationToken">Cancels before anything is recorded.</param>
    /// <returns>What was deleted.</returns>
    /// <exception cref="AlertActionException">No act is named so, or several are; the ledger is unchanged.</exception>
    /// <exception cref="LedgerException">
    /// The entry has no such text, or an older program wrote it into its line; nobody or no reason is named; or the redaction cannot be
    /// recorded. The ledger is unchanged. Where only the deletion fails, the next scan or act does it.
    /// </exception>
    public async Task<LedgerRedaction> RedactAsync(
        string entry, string who, string why, IReadOnlyList<LedgerTextKind>? kinds = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        EventStamp stamp = State.StampOf(who, clock.GetCurrentInstant());
        if (string.IsNullOrWhiteSpace(why)) throw new LedgerException(LedgerReason.NoReasonGiven, LedgerFileMessages.SayWhyRedacted);
        RefuseClockBehind(clock.GetCurrentInstant());
        IReadOnlyList<LedgerEntry> entries = await ReadAllAsync(cancellationToken).ConfigureAwait(false);
        RecordedAct act = (await CorrectionsOfAsync(entries, cancellationToken).ConfigureAwait(false)).Get(entry);
        IReadOnlyList<TextsRedacted> redactions = new TextRedactions(entries).Of(act.Reference.Position, why.Trim(), kinds);
        await AppendAsync([.. redactions.Select(redaction => new LedgerEntry(stamp, redaction))], cancellationToken).ConfigureAwait(false);
        return new LedgerRedaction([.. redactions.SelectMany(redaction => redaction.Entries).Order()], DraftsOf(act.Episode));
    }

    /// <summary>Releases the lock of the state folder.</summary>
    public void Dispose() => own?.Dispose();

    /// <summary>Opens the cases to act on them, on a disk.</summary>
    internal static async Task<CaseLedger> OpenAsync(
        ScanFile scan, string? state, IClock? clock, ILedger? ledger, TimeSpan wait, IDisk disk, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scan);
        string folder = state ?? scan.State;
        FileLedger? own = ledger is null
            ? await FileLedger.OpenForStateAsync(folder, scan.Issuer?.Name, isWriter: true, wait, disk, cancellationToken).ConfigureAwait(false)
            : null;
        return await OfAsync(scan, ledger ?? own!, own, new LetterFolder(folder, disk), clock, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns the state that a scan starts from: without the entries of earlier scans of the same as-of date.</summary>
    internal async Task<CaseState> BeforeAsync(LocalDate asOf, CancellationToken cancellationToken)
    {
        if (State.Before(asOf) is { } before) return before;
        State = CaseState.Of(await ReadAllAsync(cancellationToken).ConfigureAwait(false));
        return State.Before(asOf)!;
    }

    /// <summary>Returns whether the texts of an entry can be deleted; known of all entries once they were read.</summary>
    internal bool CanRedact(long position) => (ledger as FileLedger)?.CanRedact(position) ?? true;

    /// <summary>Returns whether a text of the ledger may have been kept for its time; false where none can have been, which costs no reading of the ledger.</summary>
    internal bool MayHaveExpired(KeepTimes keep, LocalDate day) => (ledger as FileLedger)?.MayHaveExpired(keep, day) ?? true;

    /// <summary>Reads every entry of the ledger.</summary>
    internal Task<IReadOnlyList<LedgerEntry>> ReadAllAsync(CancellationToken cancellationToken) => ReadAllAsync(ledger, cancellationToken);

    /// <summary>
    /// Appends entries to the ledger. The documents that change with them are prepared before and put in place afterwards, so that none says what is not recorded;
    /// a scan leaves those that are open elsewhere for whoever acts next.
    /// </summary>
    internal async Task AppendAsync(IReadOnlyList<LedgerEntry> added, CancellationToken cancellationToken)
    {
        bool isScan = added.All(entry => entry.Event is ScanEvent or ChannelOpened or NoticeDelivered), isRedaction = added.Any(entry => entry.Event is TextsRedacted);
        if (!isScan) added = [.. added.Select(Workplace.OfProcess.Note)];
        CaseState? after = isRedaction ? null : State.With(added) ?? CaseState.Of([.. await ReadAllAsync(cancellationToken).ConfigureAwait(false), .. added]);
        using PreparedDocuments prepared = after is null ? new PreparedDocuments(folder) : documents.Prepare(State, after, isScan);
        await ledger.AppendAsync(added, State.Position, cancellationToken).ConfigureAwait(false);

        // What a redaction deletes from earlier entries is read anew.
        State = after ?? Forgetting(await ReadAllAsync(CancellationToken.None).ConfigureAwait(false));
        if (own is not null) await own.StoreAsync(State, CancellationToken.None).ConfigureAwait(false);
        try
        {
            prepared.Finish();
        }
        catch (LedgerException cause) when (isScan)
        {
            // What was prepared is still there, and says to whoever acts next what is to be done.
            prepared.Left.Add(cause.Text);
        }

        (Drafts, DraftsLeft) = ([.. prepared.Found], [.. prepared.Left]);
    }

    /// <summary>Why documents were left as they are by the last entries, which a scan recorded.</summary>
    internal IReadOnlyList<Message> DraftsLeft { get; private set; } = [];

    /// <summary>Returns the drafts of a case that are there.</summary>
    private string[] DraftsOf(string? episode) =>
        episode is null ? [] : [.. Letters.OfEpisode(episode).Select(letter => letter.Draft).OfType<string>().Select(folder.PathOf).Where(File.Exists)];

    /// <summary>Returns the state after further entries. What they delete from earlier ones is read anew.</summary>
    private async Task<CaseState> AfterAsync(IReadOnlyList<LedgerEntry> added, CancellationToken cancellationToken) =>
        added.Any(entry => entry.Event is TextsRedacted) || State.With(added) is not { } after
            ? CaseState.Of(await ReadAllAsync(cancellationToken).ConfigureAwait(false))
            : after;

    private static async Task<IReadOnlyList<LedgerEntry>> ReadAllAsync(ILedger ledger, CancellationToken cancellationToken)
    {
        List<LedgerEntry> all = await ledger.ReadAsync(0, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);
        return ledger is FileLedger ? all : LedgerTexts.Redact(all);
    }

    private static async Task<CaseLedger> OfAsync(
        ScanFile scan, ILedger ledger, FileLedger? own, LetterFolder folder, IClock? clock, CancellationToken cancellationToken)
    {
        try
        {
            CaseState stored = own?.Stored ?? CaseState.Empty;
            List<LedgerEntry> added = await ledger.ReadAsync(stored.Position, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);
            if (ledger is not FileLedger) added = [.. LedgerTexts.Redact(added)];
            CaseState state = stored.With(added) ?? CaseState.Of(await ReadAllAsync(ledger, cancellationToken).ConfigureAwait(false));
            return new CaseLedger(scan, ledger, own, state, folder, clock ?? SystemClock.Instance);
        }
        catch
        {
            own?.Dispose();
            throw;
        }
    }

    private Task<RegisterReader> ReadCompaniesAsync(CancellationToken cancellationToken) => RegisterReader.ReadAsync(
        scan, new ReadingOptions(Threads: 1, clock, Progress: null, ChunkLength: null) { Sources = scan.Sources }, cancellationToken);

    /// <summary>Returns the acts on a letter, with what the feeds have of arbitration and courts for whoever verifies or issues it.</summary>
    private async Task<LetterActions> ActionsOnAsync(Letter letter, CancellationToken cancellationToken)
    {
        ProceedingsUnread = null;
        LetterActions actions = ActionsOn(State, IssuerOf(letter));
        IReadOnlyList<string> events = scan.Pack.Policy.Letters.Proceedings;
        string[] feeds = [.. scan.Feeds.Where(feed => feed.Events.Any(one => events.Contains(one.Indicator.Id))).Select(feed => feed.Id)];
        if (feeds.Length == 0 || !letter.IsOpen) return actions;
        try
        {
            ReadingOptions options = new(Threads: 1, clock, Progress: null, ChunkLength: null) { Sources = scan.Sources };
            return actions.Showing(await RowFinder.FindAsync(scan, letter.Company, feeds, LastDay, options, cancellationToken).ConfigureAwait(false));
        }
        catch (ScanException unreadable)
        {
            ProceedingsUnread = unreadable.Faults[0];
            return actions;
        }
    }

    private HandlingActs ActsOnWork(CaseState state) => new(state.Alerts, state.Handling, scan.Office, scan.Pack.Policy.Handling, Faults, LastDay);

    /// <summary>What can be at fault for a false alarm: the rules, and the feeds.</summary>
    private string[] Faults => [.. scan.Pack.Rules.Rules.Select(rule => rule.Id), .. scan.Feeds.Select(feed => feed.Id)];

    private LetterActions ActionsOn(CaseState state) => ActionsOn(state, scan.Issuer);

    private LetterActions ActionsOn(CaseState state, Issuer? issuer) => new(state.Letters, Place, issuer, scan.Pack.Calendar, LastDay, scan.Office) { Articles = scan.Pack.Policy.Letters.Articles };

    private Issuer? IssuerOf(Letter letter) => documents.IssuerOf(State, letter);

    private Task RecordAsync(LedgerEntry done, CancellationToken cancellationToken) => RecordAsync([done], cancellationToken);

    private Task RecordAsync(IReadOnlyList<LedgerEntry> done, CancellationToken cancellationToken)
    {
        RefuseClockBehind(clock.GetCurrentInstant());
        return AppendAsync(done, cancellationToken);
    }

    private Message? BehindOf(LedgerEntry last, Instant now)
    {
        LocalDate today = now.InUtc().Date, recorded = last.Stamp.At.InUtc().Date;
        if (today >= recorded) return null;
        Message? ledger = Name.Length > 0 ? ScanMessages.OfTheLedger(Name) : null;
        return last.Event is ScanEvent ? ScanMessages.ClockBehind(ledger, today, recorded) : ScanMessages.ClockBehindAct(ledger, today, recorded);
    }

    private async ValueTask<EntryReference> NamedAsync(EntryReference entry, CancellationToken cancellationToken) =>
        entry with { Hash = await ledger.FindHashAsync(entry.Position, cancellationToken).ConfigureAwait(false) };

    private async Task<ActCorrections> CorrectionsAsync(CancellationToken cancellationToken) =>
        await CorrectionsOfAsync(await ReadAllAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>Finds an act on a letter, and what puts it right by the rules of the union that issues the letter.</summary>
    private async Task<(LetterCorrections Corrections, RecordedAct Act)> LetterActOfAsync(string act, LetterCorrection? right, CancellationToken cancellationToken)
    {
        IReadOnlyList<LedgerEntry> all = await ReadAllAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<RecordedAct> acts = await ActsOfAsync(all, cancellationToken).ConfigureAwait(false);
        RecordedAct meant = new LetterCorrections(all, Actions, acts).Get(act, right);
        Issuer? issuer = meant.Letter is { } id && Letters.Find(id) is { } letter ? IssuerOf(letter) : scan.Issuer;
        return (new LetterCorrections(all, ActionsOn(State, issuer), acts), meant);
    }

    private async Task<ActCorrections> CorrectionsOfAsync(IReadOnlyList<LedgerEntry> all, CancellationToken cancellationToken) =>
        new(all, await ActsOfAsync(all, cancellationToken).ConfigureAwait(false));

    private async Task<IReadOnlyList<RecordedAct>> ActsOfAsync(IReadOnlyList<LedgerEntry> all, CancellationToken cancellationToken)
    {
        IReadOnlyList<RecordedAct> acts = RecordedAct.Of(all);
        List<RecordedAct> named = new(acts.Count);
        foreach (RecordedAct act in acts) named.Add(act with { Reference = await NamedAsync(act.Reference, cancellationToken).ConfigureAwait(false) });
        return named;
    }

    private Episode EpisodeOf(RecordedAct act) => Alerts.Episodes.First(episode => episode.Id == act.Episode);
}
