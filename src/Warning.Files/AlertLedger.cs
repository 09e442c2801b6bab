using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>The alerts of a scan file's state folder: reads the book, records what persons do. Not thread-safe.</summary>
public sealed class AlertLedger : IDisposable
{
    private readonly FileLedger ledger;
    private readonly IClock clock;

    private AlertLedger(FileLedger ledger, IClock clock)
    {
        this.ledger = ledger;
        this.clock = clock;
        Book = AlertBook.Read(ledger.Read());
    }

    /// <summary>The alerts as they are.</summary>
    public AlertBook Book { get; private set; }

    /// <summary>Every event of the ledger.</summary>
    public IReadOnlyList<LedgerEvent> Events => ledger.Read();

    /// <summary>What deserves a look: a last line of the ledger that was cut off.</summary>
    public IReadOnlyList<Diagnostic> Warnings => ledger.Warnings;

    /// <summary>Opens the alerts to act on them. As long as they are not disposed, nobody else can.</summary>
    /// <param name="scan">The scan file.</param>
    /// <param name="state">The state folder; null: the scan file's.</param>
    /// <param name="clock">Tells when something is recorded; null: the machine's clock.</param>
    /// <returns>The alerts.</returns>
    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    public static AlertLedger Open(ScanFile scan, string? state = null, IClock? clock = null)
    {
        ArgumentNullException.ThrowIfNull(scan);
        IClock used = clock ?? SystemClock.Instance;
        FileLedger ledger = FileLedger.Open(state ?? scan.State, scan.Issuer?.Name, used);
        try
        {
            return new AlertLedger(ledger, used);
        }
        catch
        {
            ledger.Dispose();
            throw;
        }
    }

    /// <summary>Opens the alerts only to read them; a scan may be at work.</summary>
    /// <param name="scan">The scan file.</param>
    /// <param name="state">The state folder; null: the scan file's.</param>
    /// <returns>The alerts.</returns>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public static AlertLedger OpenToRead(ScanFile scan, string? state = null)
    {
        ArgumentNullException.ThrowIfNull(scan);
        return new AlertLedger(FileLedger.OpenToRead(state ?? scan.State, scan.Issuer?.Name), SystemClock.Instance);
    }

    /// <summary>Records that nobody wants to be told of a company for a time. When it returns that is durable.</summary>
    /// <param name="company">The company's id or exact name; its alert is open.</param>
    /// <param name="until">The first day on which it is told of again.</param>
    /// <param name="who">Who says so.</param>
    /// <param name="why">Why.</param>
    /// <returns>The alert afterwards.</returns>
    /// <exception cref="LedgerException">The act is not allowed, or cannot be recorded; the ledger is as it was.</exception>
    public Episode Silence(string company, LocalDate until, string who, string why)
    {
        string id = IdOf(company);
        return Record(id, Book.Silence(id, until, who, why, clock.GetCurrentInstant()));
    }

    /// <summary>Records what became of an alert, which closes it. When it returns that is durable.</summary>
    /// <param name="company">The company's id or exact name; its alert is open.</param>
    /// <param name="closedAs">What became of it.</param>
    /// <param name="who">Who closes it.</param>
    /// <param name="workers">How many workers were helped; null: it is not said.</param>
    /// <param name="yuan">How many yuan were recovered for them; null: it is not said.</param>
    /// <param name="note">A note, or null.</param>
    /// <returns>The alert afterwards.</returns>
    /// <exception cref="LedgerException">The act is not allowed, or cannot be recorded; the ledger is as it was.</exception>
    public Episode Close(string company, ClosedAs closedAs, string who, int? workers = null, decimal? yuan = null, string? note = null)
    {
        string id = IdOf(company);
        return Record(id, Book.Close(id, closedAs, who, clock.GetCurrentInstant(), workers, yuan, note));
    }

    /// <summary>Lets others act.</summary>
    public void Dispose() => ledger.Dispose();

    private Episode Record(string company, PersonEvent done)
    {
        ledger.Append([done]);
        Book = Book.With([done]);
        return Book.EpisodeOf(company)!;
    }

    private string IdOf(string company)
    {
        ArgumentNullException.ThrowIfNull(company);
        if (Book.EpisodeOf(company) is not null) return company;
        string[] named = [.. Book.Episodes.Where(episode => episode.Name == company).Select(episode => episode.Company).Distinct(StringComparer.Ordinal)];
        return named.Length switch
        {
            0 => company,
            1 => named[0],
            _ => throw new LedgerException($"{named.Length} companies are called '{company}'; name one by its id: {string.Join(", ", named)}"),
        };
    }
}
