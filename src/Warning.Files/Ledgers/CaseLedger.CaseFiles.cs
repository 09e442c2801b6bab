using EarlyWarning.Files.Ledgers;
using EarlyWarning.Files.Letters;
using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Reading;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files;

public sealed partial class CaseLedger
{
    /// <summary>
    /// Puts files to the case file of a company: their contents are kept in the state folder under their hashes, each content once. All files are read before
    /// any is kept, and contents are durable before the acts are recorded, which are durable when the task completes.
    /// </summary>
    /// <param name="company">The company's id, its name or a part of its name; first among those that the ledger knows, then in the list of companies.</param>
    /// <param name="files">The paths of the files.</param>
    /// <param name="who">The person who attaches them.</param>
    /// <param name="about">What they are about.</param>
    /// <param name="cancellationToken">Cancels before anything is recorded.</param>
    /// <returns>The files in their order; of a content that the case file has already nothing is recorded, but it is put back where it was lost.</returns>
    /// <exception cref="LetterActionException">No company is called so, or several are; the ledger is unchanged.</exception>
    /// <exception cref="LedgerException">
    /// A file is missing, a link, too large or cannot be read, nothing says what it is about, or the act cannot be recorded; the ledger is unchanged.
    /// </exception>
    public async Task<IReadOnlyList<AttachedFile>> AttachAsync(
        string company, IReadOnlyList<string> files, string who, string about, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(files);
        if (string.IsNullOrWhiteSpace(about)) throw new LedgerException(LedgerReason.NoReasonGiven, EvidenceMessages.SayWhatAbout);
        EventStamp stamp = State.StampOf(who, clock.GetCurrentInstant());
        Company found = await FindCaseAsync(company, cancellationToken).ConfigureAwait(false);
        Dictionary<string, string> there = await FilesOfAsync(found.Id, cancellationToken).ConfigureAwait(false);
        List<AttachedFile> attached = [];
        List<LedgerEntry> added = [];
        List<byte[]> contents = [.. files.Select(EvidenceStore.Read)];
        EvidenceStore store = new(folder.State, folder.Disk);
        foreach ((string path, byte[] content) in files.Zip(contents))
        {
            (string hash, string name) = (EvidenceStore.HashOf(content), Path.GetFileName(path));
            bool isNew = there.TryAdd(hash, name);
            name = there[hash];
            store.Keep(hash, name, content);
            attached.Add(new AttachedFile(path, hash, content.LongLength, store.PathOf(hash, name)) { WasThere = !isNew });
            if (isNew) added.Add(new LedgerEntry(stamp, OfCase(new EvidenceAttached(hash, name, content.LongLength, about.Trim()), found)));
        }

        if (added.Count > 0) await RecordAsync(added, cancellationToken).ConfigureAwait(false);
        return attached;
    }

    /// <summary>Returns an answer with the file in which it stands, kept, and the entry that puts the file to the case file if it is not there.</summary>
    private async Task<IReadOnlyList<LedgerEntry>> WithEvidenceAsync(
        Letter letter, LetterReplied replied, string path, EventStamp stamp, CancellationToken cancellationToken)
    {
        byte[] content = EvidenceStore.Read(path);
        (string hash, string name) = (EvidenceStore.HashOf(content), Path.GetFileName(path));
        bool isNew = !(await FilesOfAsync(letter.Company, cancellationToken).ConfigureAwait(false)).TryGetValue(hash, out string? known);
        new EvidenceStore(folder.State, folder.Disk).Keep(hash, known ?? name, content);
        LedgerEntry answer = new(stamp, replied with { Evidence = hash });
        if (!isNew) return [answer];
        EvidenceAttached attached = new(hash, name, content.LongLength, letter.Number ?? letter.Id);
        return [new LedgerEntry(stamp, OfCase(attached, new Company(letter.Company, letter.Name))), answer];
    }

    /// <summary>Returns the names of the files that stand in a case file, by their hashes.</summary>
    private async Task<Dictionary<string, string>> FilesOfAsync(string company, CancellationToken cancellationToken)
    {
        Dictionary<string, string> there = [];
        IReadOnlyList<RecordedAct> acts = RecordedAct.Of(await ReadAllAsync(cancellationToken).ConfigureAwait(false));
        foreach (EvidenceAttached one in acts.Select(act => act.Standing).OfType<EvidenceAttached>())
        {
            if (one.Company == company) there[one.Hash] = one.File;
        }

        return there;
    }

    /// <summary>Records a visit of a company. The act is durable when the task completes.</summary>
    /// <param name="company">The company's id, its name or a part of its name; first among those that the ledger knows, then in the list of companies.</param>
    /// <param name="on">The day.</param>
    /// <param name="with">With whom the visitors spoke; may be empty.</param>
    /// <param name="found">What they found.</param>
    /// <param name="who">The person who records it.</param>
    /// <param name="cancellationToken">Cancels before anything is recorded.</param>
    /// <returns>The company's id.</returns>
    /// <exception cref="LetterActionException">No company is called so, or several are; the ledger is unchanged.</exception>
    /// <exception cref="LedgerException">The day is to come, nothing says what was found, or the act cannot be recorded; the ledger is unchanged.</exception>
    public async Task<string> RecordVisitAsync(
        string company, LocalDate on, IReadOnlyList<string> with, string found, string who, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(with);
        if (string.IsNullOrWhiteSpace(found)) throw new LedgerException(LedgerReason.NoReasonGiven, EvidenceMessages.SayWhatFound);
        if (on > LastDay) throw new LedgerException(LedgerReason.DateToCome, EvidenceMessages.VisitToCome(on, LastDay));
        EventStamp stamp = State.StampOf(who, clock.GetCurrentInstant());
        Company visited = await FindCaseAsync(company, cancellationToken).ConfigureAwait(false);
        CaseFileAct act = OfCase(new CompanyVisited(on, [.. with.Select(person => person.Trim()).Where(person => person.Length > 0)], found.Trim()), visited);
        await RecordAsync(new LedgerEntry(stamp, act), cancellationToken).ConfigureAwait(false);
        return visited.Id;
    }

    /// <summary>Withdraws an act on a case file, or a withdrawal of one: it stands as if it had not been. The act is durable when the task completes.</summary>
    /// <param name="act">The name of its entry, such as <c>17:9f86d081</c>.</param>
    /// <param name="who">The person who withdraws it.</param>
    /// <param name="why">The reason.</param>
    /// <param name="cancellationToken">Cancels before anything is recorded.</param>
    /// <returns>The act.</returns>
    /// <exception cref="AlertActionException">The act is not allowed; the ledger is unchanged.</exception>
    /// <exception cref="LedgerException">The act cannot be recorded; the ledger is unchanged.</exception>
    public async Task<RecordedAct> WithdrawFromCaseFileAsync(string act, string who, string why, CancellationToken cancellationToken = default)
    {
        ActCorrections corrections = await CorrectionsAsync(cancellationToken).ConfigureAwait(false);
        RecordedAct meant = corrections.Get(act);
        await RecordAsync(corrections.WithdrawFromCaseFile(meant, who, why, clock.GetCurrentInstant()), cancellationToken).ConfigureAwait(false);
        return meant;
    }

    /// <summary>Records that a case was archived.</summary>
    internal Task RecordArchiveAsync(Company company, CaseArchived archived, string who, CancellationToken cancellationToken) =>
        RecordAsync(new LedgerEntry(State.StampOf(who, clock.GetCurrentInstant()), OfCase(archived, company)), cancellationToken);

    /// <summary>Returns what a letter says by the register.</summary>
    /// <exception cref="LetterActionException">The step is no letter yet, or the scan file names no place or issuer.</exception>
    internal LetterDocument DocumentOf(Letter letter) =>
        LetterDrafter.Of(Place, IssuerOf(letter), scan.Pack.Policy.Letters).Draft(letter, Letters, letter.To);

    /// <summary>The last day that persons can have done something on.</summary>
    internal LocalDate Today => LastDay;

    /// <summary>The folder of the documents of letters, in the state folder.</summary>
    internal LetterFolder Folder => folder;

    /// <summary>Whether the ledger is kept in files of the state folder.</summary>
    internal bool IsFile => ledger is FileLedger;

    private CaseFileAct OfCase(CaseFileAct act, Company company) =>
        act with { Company = company.Id, Name = company.Name, Episode = Alerts.EpisodeOf(company.Id)?.Id };

    /// <summary>Returns the state of a ledger of which texts were deleted; the contents of files go with them.</summary>
    private CaseState Forgetting(IReadOnlyList<LedgerEntry> ledger)
    {
        new EvidenceStore(folder.State, folder.Disk).Forget(ledger);
        return CaseState.Of(ledger);
    }

    /// <summary>Finds the company that a person names: among those of alerts and letters, then in the list of companies.</summary>
    internal async Task<Company> FindCaseAsync(string text, CancellationToken cancellationToken)
    {
        IReadOnlyList<LedgerEntry> recorded = await ReadAllAsync(cancellationToken).ConfigureAwait(false);
        IEnumerable<Company> known = Alerts.Episodes.Reverse().Select(episode => new Company(episode.Company, episode.Name ?? episode.Company))
            .Concat(Letters.Letters.Select(letter => new Company(letter.Company, letter.Name)))
            .Concat(recorded.Select(entry => entry.Event).OfType<CaseFileAct>().Select(act => new Company(act.Company, act.Name)))
            .DistinctBy(one => one.Id);
        IReadOnlyList<Company> named = Company.Named(known, text);
        if (named.Count == 0)
        {
            IReadOnlyList<Company> listed = (await ReadCompaniesAsync(cancellationToken).ConfigureAwait(false)).Register.Companies;
            named = Company.Named(listed, text);
            Message? near = Suggestion.Advice(text, listed.Select(one => one.Name));
            if (named.Count == 0) throw new LetterActionException(LetterActionReason.UnknownCompany, CaseFileMessages.NoSuchCase(text, near));
        }

        if (named.Count == 1) return named[0];
        throw new LetterActionException(LetterActionReason.Ambiguous, CaseFileMessages.SeveralCases(text, [.. named.Take(10).Select(one => one.Name)]));
    }
}
