using EarlyWarning.Files.Ledgers;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>
/// Keeps the cases of a scan file's state folder: reads the ledger once, folds it into alerts and letters, and records what persons do about either.
/// Not thread-safe.
/// </summary>
public sealed class CaseLedger : IDisposable
{
    private readonly ScanFile scan;
    private readonly ILedger ledger;
    private readonly FileLedger? own;
    private readonly IClock clock;
    private readonly LetterFolder folder;
    private readonly List<LedgerEntry> entries;
    private AlertBook? alerts;
    private LetterRegister? letters;

    private CaseLedger(ScanFile scan, ILedger ledger, FileLedger? own, List<LedgerEntry> entries, string state, IClock clock)
    {
        this.scan = scan;
        this.ledger = ledger;
        this.own = own;
        this.entries = entries;
        this.clock = clock;
        folder = new LetterFolder(state);
    }

    /// <summary>The alerts as they are.</summary>
    /// <exception cref="LedgerException">The entries do not fit together.</exception>
    public AlertBook Alerts => alerts ??= AlertBook.Read(entries);

    /// <summary>The letters as they are.</summary>
    /// <exception cref="LedgerException">The entries do not fit together.</exception>
    public LetterRegister Letters => letters ??= LetterRegister.Read(entries);

    /// <summary>Every entry of the ledger, in order.</summary>
    public IReadOnlyList<LedgerEntry> Entries => entries;

    /// <summary>The stamp of the last scan that came to its end; null: there was none.</summary>
    public EventStamp? LastScan => StandingEntries.LastScan(entries);

    /// <summary>What deserves a look: a last line of the ledger that was cut off.</summary>
    public IReadOnlyList<Diagnostic> Warnings => own?.Warnings ?? [];

    /// <summary>How messages call the ledger, with a colon behind it; empty where it is not a file.</summary>
    internal string Name => own is null ? "" : $"{own.Path}: ";

    private Jurisdiction? Place => scan.Jurisdiction is { } id ? scan.Pack.Jurisdictions.GetValueOrDefault(id) : null;

    private LetterActions Actions => new(Letters, Place, scan.Issuer, scan.Pack.Calendar);

    /// <summary>Opens the cases to act on them. As long as they are not disposed, nobody else can act on those of the folder.</summary>
    /// <param name="scan">The scan file.</param>
    /// <param name="state">The state folder; null: the scan file's.</param>
    /// <param name="clock">Tells when something is recorded; null: the machine's clock.</param>
    /// <param name="ledger">A ledger that is kept elsewhere, which is not disposed; null: the one in the state folder.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The cases.</returns>
    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    public static async Task<CaseLedger> OpenAsync(ScanFile scan, string? state = null, IClock? clock = null, ILedger? ledger = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scan);
        string folder = state ?? scan.State;
        FileLedger? own = ledger is null ? await FileLedger.OpenAsync(folder, scan.Issuer?.Name, cancellationToken).ConfigureAwait(false) : null;
        return await OfAsync(scan, ledger ?? own!, own, folder, clock, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Opens the cases only to read them; a scan may be at work.</summary>
    /// <param name="scan">The scan file.</param>
    /// <param name="state">The state folder; null: the scan file's.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The cases.</returns>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public static async Task<CaseLedger> OpenToReadAsync(ScanFile scan, string? state = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scan);
        string folder = state ?? scan.State;
        FileLedger own = await FileLedger.OpenToReadAsync(folder, scan.Issuer?.Name, cancellationToken).ConfigureAwait(false);
        return await OfAsync(scan, own, own, folder, clock: null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Records that nobody wants to be told of a company for a time. Once the task has ended that is durable.</summary>
    /// <param name="company">The company's id or exact name; its alert is open.</param>
    /// <param name="until">The first day on which it is told of again.</param>
    /// <param name="who">Who says so.</param>
    /// <param name="why">Why.</param>
    /// <param name="cancellationToken">Ends the work before anything is recorded.</param>
    /// <returns>The alert afterwards.</returns>
    /// <exception cref="AlertActionException">The act is not allowed; the ledger is as it was.</exception>
    /// <exception cref="LedgerException">The act cannot be recorded; the ledger is as it was.</exception>
    public async Task<Episode> SilenceAsync(string company, LocalDate until, string who, string why, CancellationToken cancellationToken = default)
    {
        string id = Alerts.CompanyOf(company);
        await RecordAsync(Alerts.Silence(id, until, who, why, clock.GetCurrentInstant()), cancellationToken).ConfigureAwait(false);
        return Alerts.EpisodeOf(id)!;
    }

    /// <summary>Records what became of an alert, which closes it and its letters. Once the task has ended that is durable.</summary>
    /// <param name="company">The company's id or exact name; its alert is open.</param>
    /// <param name="closedAs">What became of it.</param>
    /// <param name="who">Who closes it.</param>
    /// <param name="workers">The number of workers helped; null: it is not said.</param>
    /// <param name="yuan">The yuan recovered for them; null: it is not said.</param>
    /// <param name="note">A note, or null.</param>
    /// <param name="cancellationToken">Ends the work before anything is recorded.</param>
    /// <returns>The alert afterwards.</returns>
    /// <exception cref="AlertActionException">The act is not allowed; the ledger is as it was.</exception>
    /// <exception cref="LedgerException">The act cannot be recorded; the ledger is as it was.</exception>
    public async Task<Episode> CloseAsync(
        string company, ClosedAs closedAs, string who, int? workers = null, decimal? yuan = null, string? note = null, CancellationToken cancellationToken = default)
    {
        string id = Alerts.CompanyOf(company);
        await RecordAsync(Alerts.Close(id, closedAs, who, clock.GetCurrentInstant(), workers, yuan, note), cancellationToken).ConfigureAwait(false);
        return Alerts.EpisodeOf(id)!;
    }

    /// <summary>Records an act on a letter. Once the task has ended that is durable.</summary>
    /// <param name="letter">A letter's id or number, or a company of which one letter is open.</param>
    /// <param name="who">Who acts.</param>
    /// <param name="act">The act.</param>
    /// <param name="cancellationToken">Ends the work before anything is recorded.</param>
    /// <returns>The letter afterwards.</returns>
    /// <exception cref="LetterActionException">The act is not allowed; the ledger is as it was.</exception>
    /// <exception cref="LedgerException">The act cannot be recorded; the ledger is as it was.</exception>
    public async Task<Letter> ActAsync(string letter, string who, Func<LetterActions, Letter, LetterAct> act, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(act);
        Letter meant = Letters.Get(letter);
        EventStamp stamp = EventStamp.OfPerson(entries, who, clock.GetCurrentInstant());
        await RecordAsync(new LedgerEntry(stamp, act(Actions, meant)), cancellationToken).ConfigureAwait(false);
        return Letters.Find(meant.Id)!;
    }

    /// <summary>Draws up the draft of a letter, once: a draft that is there is never overwritten.</summary>
    /// <param name="letter">A letter's id or number, or a company of which one letter is open.</param>
    /// <param name="who">Who drafts it.</param>
    /// <param name="to">To whom; null: the employer, or of a suggestion the authority by its usual name.</param>
    /// <param name="cancellationToken">Ends the work before anything is recorded.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="LetterActionException">There is nothing to write yet, or no place or issuer is named.</exception>
    /// <exception cref="LedgerException">The draft cannot be written or recorded.</exception>
    public async Task<LetterDraft> DraftAsync(string letter, string who, string? to = null, CancellationToken cancellationToken = default)
    {
        Letter meant = Letters.Get(letter);
        string file = meant.Draft ?? LetterFolder.FileOf(meant);
        string path = folder.PathOf(file);
        if (meant.Draft is not null && File.Exists(path)) return new LetterDraft(meant, path, IsNew: false);
        LetterDrafter drafter = LetterDrafter.Of(Place, scan.Issuer, scan.Pack.Policy.Letters);
        EventStamp stamp = EventStamp.OfPerson(entries, who, clock.GetCurrentInstant());
        LetterDrafted? drafted = meant.Draft is null ? Actions.Draft(meant, file) : null;
        LetterDocument document = drafter.Draft(meant, Letters, to);

        // The file first: an act that is cut off before its entry leaves a file, which the next one finds and records.
        bool isNew = folder.Write(file, document);
        if (drafted is not null) await RecordAsync(new LedgerEntry(stamp, drafted), cancellationToken).ConfigureAwait(false);
        return new LetterDraft(Letters.Find(meant.Id)!, path, isNew);
    }

    /// <summary>Lets others act.</summary>
    public void Dispose() => own?.Dispose();

    /// <summary>Appends entries behind those that are known.</summary>
    internal async Task AppendAsync(IReadOnlyList<LedgerEntry> added, CancellationToken cancellationToken)
    {
        await ledger.AppendAsync(added, entries.Count, cancellationToken).ConfigureAwait(false);
        entries.AddRange(added);
        (alerts, letters) = (null, null);
    }

    private static async Task<CaseLedger> OfAsync(ScanFile scan, ILedger ledger, FileLedger? own, string state, IClock? clock, CancellationToken cancellationToken)
    {
        try
        {
            List<LedgerEntry> entries = await ledger.ReadAsync(0, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);
            return new CaseLedger(scan, ledger, own, entries, state, clock ?? SystemClock.Instance);
        }
        catch
        {
            own?.Dispose();
            throw;
        }
    }

    /// <summary>Appends what a person did, and has the folds go on from where they are.</summary>
    private async Task RecordAsync(LedgerEntry done, CancellationToken cancellationToken)
    {
        (AlertBook book, LetterRegister register) = (Alerts, Letters);
        await AppendAsync([done], cancellationToken).ConfigureAwait(false);
        (alerts, letters) = (book.With([done]), register.With([done]));
    }
}
