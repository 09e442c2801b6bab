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
        options ??= new ScanOptions();
        if (!cases.IsFile) throw new LedgerException(LedgerReason.Unreadable, CaseArchiveMessages.NoLedgerFile);
        LetterFolder folder = cases.Folder;
        CaseFile file = await CaseReader.ReadAsync(scan, cases, company, options, cancellationToken).ConfigureAwait(false);
        if (file.FeedsUnread is { } unread) throw new ScanException([unread]);
        IReadOnlyList<LedgerEntry> all = await cases.ReadAllAsync(cancellationToken).ConfigureAwait(false);
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
        files[CaseArchive.Manifest] = ManifestOf(scan, file, evidence, replayed, files);
        Write(folder.Disk, path, files);
        return file;
    }

    private static void Write(IDisk disk, string path, Dictionary<string, byte[]> files)
    {
        string unfinished = UnfinishedFile.NameFor(path);
        try
        {
            disk.Write(unfinished, output => CaseArchive.Write(output, files));
            disk.MoveFile(unfinished, path);
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
}
