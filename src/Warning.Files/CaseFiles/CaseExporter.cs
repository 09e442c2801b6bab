using System.Text;
using EarlyWarning.Files.CaseFiles;
using EarlyWarning.Files.Ledgers;
using EarlyWarning.Files.Letters;
using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Reading;
using EarlyWarning.Files.Scanning;
using EarlyWarning.Files.Writing;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Files;

/// <summary>Writes the case file of a company as one zip.</summary>
public static class CaseExporter
{
    /// <summary>
    /// Writes the case file of a company as one zip: the timeline, the letters, the evidence, the lines of the ledger with their hashes, and for each date on
    /// which rules fired the company's observations with the rules, from which <see cref="CaseArchiveVerification"/> assesses it again. The same ledger, feeds
    /// and rules give the same bytes.
    /// </summary>
    /// <param name="scan">The scan file.</param>
    /// <param name="cases">Its alerts and letters.</param>
    /// <param name="company">The company, as <see cref="CaseReader.ReadAsync"/> finds it.</param>
    /// <param name="path">The file to write, which is not there yet. It appears whole.</param>
    /// <param name="options">The threads, sources and clock of reading; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The case file that was written.</returns>
    /// <exception cref="LetterActionException">No company is called so, or several are.</exception>
    /// <exception cref="LedgerException">
    /// Nothing is recorded of the company, the ledger is no file, evidence is missing or changed, or the zip cannot be written.
    /// </exception>
    /// <exception cref="ScanException">A feed cannot be read, so that the case cannot be assessed again.</exception>
    public static async Task<CaseFile> ExportAsync(
        ScanFile scan, CaseLedger cases, string company, string path, ScanOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scan);
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentException.ThrowIfNullOrEmpty(path);
        return (await WriteAsync(scan, cases, company, path, order: null, options, cancellationToken).ConfigureAwait(false)).File;
    }

    /// <summary>
    /// Archives the case of a company (归档): writes the zip of <see cref="ExportAsync"/> with the closing report and the list of what is in it, and records
    /// the act with the hash of the zip. The act is durable when the task completes.
    /// </summary>
    /// <param name="scan">The scan file, whose formats write documents.</param>
    /// <param name="cases">Its alerts and letters, opened to act on them.</param>
    /// <param name="company">The company, as <see cref="CaseReader.ReadAsync"/> finds it.</param>
    /// <param name="order">Day, number and for how long it is kept.</param>
    /// <param name="who">The person who archives it.</param>
    /// <param name="path">The file to write, which is not there yet. It appears whole.</param>
    /// <param name="options">The threads, sources and clock of reading; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels before anything is recorded.</param>
    /// <returns>The case file that was archived.</returns>
    /// <exception cref="LetterActionException">No company is called so, or several are.</exception>
    /// <exception cref="LedgerException">
    /// Something of the case is open, nothing was recorded since it was archived, the number is another case's or empty, the day is to come or before the last
    /// one of the case, or as <see cref="ExportAsync"/>; nothing is recorded and no file written.
    /// </exception>
    /// <exception cref="ScanException">A feed cannot be read, so that the case cannot be assessed again.</exception>
    public static async Task<CaseFile> ArchiveAsync(
        ScanFile scan,
        CaseLedger cases,
        string company,
        CaseArchiveOrder order,
        string who,
        string path,
        ScanOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scan);
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(order);
        ArgumentException.ThrowIfNullOrEmpty(path);
        order = order with { Number = order.Number.Trim() };
        if (order.Number.Length == 0) throw new LedgerException(LedgerReason.NoReasonGiven, CaseFileMessages.SayArchiveNumber);
        if (scan.Formats.Papers is null) throw new LedgerException(LedgerReason.NotWritten, CaseFileMessages.NoPaperFormat);
        cases.State.StampOf(who, NodaConstants.UnixEpoch); // refuses a person without a name, and a ledger without a scan
        Archiving archiving = new(order, who);
        (CaseFile file, byte[] zip) = await WriteAsync(scan, cases, company, path, archiving, options, cancellationToken).ConfigureAwait(false);
        try
        {
            CaseArchived archived = new(order.On, order.Number, order.Years, EvidenceStore.HashOf(zip));
            await cases.RecordArchiveAsync(new Company(file.Company, file.Name), archived, who, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            UnfinishedFile.Delete(cases.Folder.Disk, path);
            throw;
        }

        return file;
    }

    /// <summary>Refuses to archive a case of which something is open, or that is archived.</summary>
    private static void RefuseToArchive(CaseLedger cases, CaseFile file, CaseArchiveOrder order, IReadOnlyList<LedgerEntry> all)
    {
        CaseArchiving archiving = file.Archiving!;
        if (archiving.Open.Count > 0) throw Refused(CaseFileMessages.OpenInCase(file.Name, archiving.Open));
        if (archiving is { Last: { } last, HasMoreSince: false }) throw Refused(CaseFileMessages.ArchivedBefore(file.Name, last.Number, last.On));
        if (RecordedAct.Of(all).Select(act => act.Standing).OfType<CaseArchived>().FirstOrDefault(one => one.Number == order.Number) is { } used)
            throw Refused(CaseFileMessages.ArchiveNumberUsed(order.Number, used.Name));
        if (order.On > cases.Today) throw Refused(CaseFileMessages.ArchiveToCome(order.On, cases.Today));
        if (file.Moments.LastOrDefault(moment => moment.Kind != CaseMomentKind.Fact) is { Day: var day } && order.On < day)
            throw Refused(CaseFileMessages.ArchiveTooEarly(order.On, day));
    }

    private static LedgerException Refused(Message why) => new(LedgerReason.NotWritten, why);

    private static async Task<(CaseFile File, byte[] Zip)> WriteAsync(
        ScanFile scan, CaseLedger cases, string company, string path, Archiving? order, ScanOptions? options, CancellationToken cancellationToken)
    {
        options ??= new ScanOptions();
        if (!cases.IsFile) throw new LedgerException(LedgerReason.Unreadable, CaseArchiveMessages.NoLedgerFile);
        LetterFolder folder = cases.Folder;
        CaseFile file = await CaseReader.ReadAsync(scan, cases, company, options, cancellationToken).ConfigureAwait(false);
        if (file.FeedsUnread is { } unread) throw new ScanException([unread]);
        IReadOnlyList<LedgerEntry> all = await cases.ReadAllAsync(cancellationToken).ConfigureAwait(false);
        if (order is not null) RefuseToArchive(cases, file, order.Order, all);
        IReadOnlyList<long> positions = CaseTimeline.PositionsOf(file.Company, all);
        if (positions.Count == 0) throw new LedgerException(LedgerReason.Unreadable, CaseArchiveMessages.NothingToExport(file.Name));
        Dictionary<string, byte[]> files = new(StringComparer.Ordinal)
        {
            [CaseArchive.Timeline] = CaseArchive.Text(LinesOf(scan, file)),
            [CaseArchive.Lines] = CaseArchive.Text(CaseLines.Read(folder.State, positions)),
            [CaseArchive.Texts] = CaseArchive.Text(CaseLines.ReadTexts(folder.State, positions)),
            [CaseArchive.Rows] = CaseArchive.Text(file.Moments.SelectMany(moment => moment.Fact?.Records ?? []).Distinct().Select(RowLine)),
        };
        foreach (Letter letter in file.Letters)
        {
            if (letter.Draft is { } draft && folder.Read(draft) is { } document) files[CaseArchive.Letters + draft] = document;
        }

        EvidenceStore store = new(folder.State, folder.Disk);
        EvidenceAttached[] evidence =
        [
            .. RecordedAct.Of(all).Select(act => act.Standing).OfType<EvidenceAttached>()
                .Where(one => one.Company == file.Company && !LedgerTexts.IsRedacted(one.About)),
        ];
        foreach (EvidenceAttached one in evidence) files[CaseArchive.Evidence + Path.GetFileName(store.PathOf(one.Hash, one.File))] = store.Open(one);
        for (int layer = 0; layer < scan.Pack.Layers.Count; layer++)
        {
            RulePackLayer rules = scan.Pack.Layers[layer];
            foreach (RulePackFile of in rules.Files) files[CaseArchive.PackFile(layer, rules, of.Path)] = of.Content.ToArray();
        }

        IReadOnlyList<ReplayedCase> replayed = await ReplayAsync(scan, cases, file, all, files, options, cancellationToken).ConfigureAwait(false);
        if (order is not null)
        {
            IReadOnlyList<RecordedAct> acts = await cases.ReadActsAsync(cancellationToken).ConfigureAwait(false);
            CaseFile told = file with { Moments = [.. file.Moments.Where(moment => moment.Kind != CaseMomentKind.Fact)] };
            CasePaper report = ClosingReport.Of(told, acts, cases.State, scan.Issuer) with { Number = ClosingReport.NumberOf(order.Order.Number) };
            files[CaseArchive.Report] = BytesOf(scan, report);
            files[CaseArchive.Contents] = BytesOf(scan, ArchiveContents.Of(file, order.Order, order.Who, evidence, files.Keys, scan.Issuer));
        }

        files[CaseArchive.Manifest] = ManifestOf(scan, file, evidence, replayed, files);
        return (file, Write(folder.Disk, path, files));
    }

    private static byte[] BytesOf(ScanFile scan, CasePaper paper)
    {
        using MemoryStream bytes = new();
        scan.Formats.Papers!(paper, bytes);
        return bytes.ToArray();
    }

    private static byte[] Write(IDisk disk, string path, Dictionary<string, byte[]> files)
    {
        using MemoryStream zip = new();
        CaseArchive.Write(zip, files);
        string unfinished = UnfinishedFile.NameFor(path);
        try
        {
            disk.Write(unfinished, zip.WriteTo);
            disk.MoveFile(unfinished, path);
            return zip.ToArray();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            UnfinishedFile.Delete(disk, unfinished);
            throw new LedgerException(LedgerReason.NotWritten, CaseArchiveMessages.ArchiveNotWritten(path, SystemFaults.InWords(cause)), cause);
        }
    }

    /// <summary>Assesses the company alone as of each date on which rules of it fired, from what the panel has of it, and puts both into the files.</summary>
    private static async Task<IReadOnlyList<ReplayedCase>> ReplayAsync(
        ScanFile scan,
        CaseLedger cases,
        CaseFile file,
        IReadOnlyList<LedgerEntry> all,
        Dictionary<string, byte[]> files,
        ScanOptions options,
        CancellationToken cancellationToken)
    {
        Dictionary<LocalDate, LedgerEntry[]> fired = all
            .Where(entry => entry.Event is LatchesMoved { Latched.Count: > 0 } moved && moved.Company == file.Company)
            .GroupBy(entry => entry.AsOf).ToDictionary(date => date.Key, date => date.ToArray());
        LocalDate[] dates = [.. fired.Keys.Order()];
        if (dates.Length == 0) return [];
        ScanOptions reading = options with { BrokenPromises = PromiseFeed.Of(cases.Letters, dates[^1]) };
        ScanPanel panel = await Task.Run(() => Scanner.ReadFeedsAsync(scan, dates, reading, cancellationToken), cancellationToken).ConfigureAwait(false);
        if (!panel.Panel.TryFind(file.Company, out int row)) return [];
        List<ReplayedCase> replayed = [];
        foreach (LocalDate date in dates)
        {
            using MemoryStream rows = new();
            PanelExcerpt.Write(panel.Panel.AsOf(date, options.Threads), row, rows);
            string place = $"{CaseArchive.Replay}{LocalDatePattern.Iso.Format(date)}/";
            Assessment alone = CaseArchiveVerification.Assess(scan.Pack, file.Company, date, rows.ToArray());
            files[place + CaseArchive.Observations] = rows.ToArray();
            files[place + CaseArchive.Assessed] = CaseArchive.Of(alone);
            LedgerEntry last = fired[date][^1];
            IEnumerable<string> latched = ((LatchesMoved)last.Event).Latched.Select(rule => rule.Id);
            replayed.Add(new ReplayedCase(date, last.Stamp.Pack, [.. latched.Where(rule => alone.Rules.All(one => one.Rule.Id != rule))]));
        }

        return replayed;
    }

    private static byte[] ManifestOf(
        ScanFile scan,
        CaseFile file,
        IReadOnlyList<EvidenceAttached> evidence,
        IReadOnlyList<ReplayedCase> replayed,
        Dictionary<string, byte[]> files) => CaseArchive.Json(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", CaseArchive.Version);
        json.WriteString("company", file.Company);
        json.WriteString("name", file.Name);
        if (scan.Issuer is { } issuer) json.WriteString("issuer", issuer.Name);
        json.WriteString("pack", scan.Pack.Hash);
        json.WriteStartArray("evidence");
        foreach (EvidenceAttached one in evidence)
        {
            json.WriteStartObject();
            json.WriteString("sha256", one.Hash);
            json.WriteString("name", one.File);
            json.WriteString("about", one.About);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("dates");
        foreach (ReplayedCase date in replayed)
        {
            json.WriteStartObject();
            json.WriteString("asOf", LocalDatePattern.Iso.Format(date.AsOf));
            json.WriteString("pack", date.Pack);
            json.WriteStartArray("withPeers");
            foreach (string rule in date.NotAlone.Where(rule => ComparesWithPeers(scan, rule))) json.WriteStringValue(rule);
            json.WriteEndArray();
            json.WriteStartArray("otherwiseNow");
            foreach (string rule in date.NotAlone.Where(rule => !ComparesWithPeers(scan, rule))) json.WriteStringValue(rule);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("files");
        foreach ((string name, byte[] content) in files.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("sha256", EvidenceStore.HashOf(content));
            json.WriteNumber("length", content.Length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static bool ComparesWithPeers(ScanFile scan, string rule) =>
        scan.Pack.Rules.Rules.FirstOrDefault(one => one.Id == rule) is { ComparesWithPeers: true };

    private static IEnumerable<string> LinesOf(ScanFile scan, CaseFile file)
    {
        yield return $"{file.Name} {file.Company}";
        foreach (IGrouping<LocalDate, CaseMoment> day in file.Moments.GroupBy(moment => moment.Day))
        {
            yield return "";
            yield return LocalDatePattern.Iso.Format(day.Key);
            foreach (CaseMoment moment in day)
            {
                Message text = moment.IsTakenBack ? CaseArchiveMessages.TakenBackLine(moment.Text) : moment.Text;
                yield return $"  {text.ToString(scan.Language)}{(moment.Entry is { } entry ? $"  [{entry}]" : "")}";
            }
        }
    }

    private static string RowLine(FeedRecord record) => $"{record.Feed}\t{record.File}\t{record.Row}\t{LocalDatePattern.Iso.Format(record.Day)}";

    /// <summary>A date of a case, and the rules that fired then and do not for the company alone by the feeds as they are now.</summary>
    private sealed record ReplayedCase(LocalDate AsOf, string Pack, IReadOnlyList<string> NotAlone);

    /// <summary>What is archived, and by whom.</summary>
    private sealed record Archiving(CaseArchiveOrder Order, string Who);
}
