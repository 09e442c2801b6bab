using EarlyWarning.Files.Ledgers;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>The letters of a scan file's state folder: reads the register, records what persons do, draws up drafts. Not thread-safe.</summary>
public sealed class LetterLedger : IDisposable
{
    private readonly ScanFile scan;
    private readonly FileLedger ledger;
    private readonly IClock clock;
    private readonly LetterFolder folder;

    private LetterLedger(ScanFile scan, FileLedger ledger, string state, IClock clock)
    {
        this.scan = scan;
        this.ledger = ledger;
        this.clock = clock;
        folder = new LetterFolder(state);
        Register = LetterRegister.Read(ledger.Read());
    }

    /// <summary>The register as it is.</summary>
    public LetterRegister Register { get; private set; }

    /// <summary>What became of the warnings.</summary>
    public Funnel Funnel => Funnel.Read(ledger.Read());

    /// <summary>The as-of date of the last scan; null: there was none.</summary>
    public LocalDate? LastAsOf => ledger.Read().OfType<ScanEnded>().LastOrDefault()?.AsOf;

    /// <summary>What deserves a look: a last line of the ledger that was cut off.</summary>
    public IReadOnlyList<Diagnostic> Warnings => ledger.Warnings;

    /// <summary>Opens the letters to act on them. As long as they are not disposed, nobody else can.</summary>
    /// <param name="scan">The scan file.</param>
    /// <param name="state">The state folder; null: the scan file's.</param>
    /// <param name="clock">Tells when something is recorded; null: the machine's clock.</param>
    /// <returns>The letters.</returns>
    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    public static LetterLedger Open(ScanFile scan, string? state = null, IClock? clock = null)
    {
        ArgumentNullException.ThrowIfNull(scan);
        IClock used = clock ?? SystemClock.Instance;
        FileLedger ledger = FileLedger.Open(state ?? scan.State, scan.Issuer?.Name, used);
        try
        {
            return new LetterLedger(scan, ledger, state ?? scan.State, used);
        }
        catch
        {
            ledger.Dispose();
            throw;
        }
    }

    /// <summary>Opens the letters only to read them; a scan may be at work.</summary>
    /// <param name="scan">The scan file.</param>
    /// <param name="state">The state folder; null: the scan file's.</param>
    /// <returns>The letters.</returns>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public static LetterLedger OpenToRead(ScanFile scan, string? state = null)
    {
        ArgumentNullException.ThrowIfNull(scan);
        return new LetterLedger(scan, FileLedger.OpenToRead(state ?? scan.State, scan.Issuer?.Name), state ?? scan.State, SystemClock.Instance);
    }

    /// <summary>Records an act. When it returns the act is durable.</summary>
    /// <param name="letter">A letter's id or number, or a company of which one letter is open.</param>
    /// <param name="who">Who acts.</param>
    /// <param name="act">The act.</param>
    /// <returns>The letter afterwards.</returns>
    /// <exception cref="LedgerException">The act is not allowed, or cannot be recorded; the ledger is as it was.</exception>
    public Letter Record(string letter, string who, Func<LetterDesk, Letter, LetterAct> act)
    {
        ArgumentNullException.ThrowIfNull(act);
        Letter meant = Register.Get(letter);
        EventStamp stamp = EventStamp.OfPerson(ledger.Read(), who, clock.GetCurrentInstant());
        LetterAct done = act(new LetterDesk(Register, Place, scan.Issuer, scan.Pack.Calendar, stamp), meant);
        ledger.Append([done]);
        Register = Register.With([done]);
        return Register.Find(meant.Id)!;
    }

    /// <summary>Draws up the draft of a letter, once: a draft that is there is never overwritten.</summary>
    /// <param name="letter">A letter's id or number, or a company of which one letter is open.</param>
    /// <param name="who">Who drafts it.</param>
    /// <param name="to">To whom; null: the employer, or of a suggestion the authority by its usual name.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="LedgerException">There is nothing to write yet, no place or issuer is named, or the draft cannot be written.</exception>
    public LetterDraft Draft(string letter, string who, string? to = null)
    {
        Letter meant = Register.Get(letter);
        string file = meant.Draft ?? LetterFolder.FileOf(meant);
        string path = folder.PathOf(file);
        if (meant.Draft is not null && File.Exists(path)) return new LetterDraft(meant, path, IsNew: false);
        Jurisdiction place = Place ?? throw new LedgerException("the scan file names no \"jurisdiction\"; add it, such as \"guangdong\"");
        Issuer issuer = scan.Issuer ?? throw new LedgerException("the scan file names no \"issuer\"; add it, with name, short name and level");
        EventStamp stamp = EventStamp.OfPerson(ledger.Read(), who, clock.GetCurrentInstant());
        LetterDrafted? drafted = meant.Draft is null ? new LetterDesk(Register, place, issuer, scan.Pack.Calendar, stamp).Draft(meant, file) : null;
        LetterDocument document = new LetterDrafter(place, issuer, scan.Pack.Policy.Letters).Draft(meant, Register, to);

        // The file first: a command that is cut off before its event leaves a file, which the next one finds and records.
        bool isNew = folder.Write(file, document);
        if (drafted is not null)
        {
            ledger.Append([drafted]);
            Register = Register.With([drafted]);
        }

        return new LetterDraft(Register.Find(meant.Id)!, path, isNew);
    }

    /// <summary>Lets others act.</summary>
    public void Dispose() => ledger.Dispose();

    private Jurisdiction? Place => scan.Jurisdiction is { } id ? scan.Pack.Jurisdictions.GetValueOrDefault(id) : null;
}
