using System.Text;
using EarlyWarning.Files.CaseFiles;
using EarlyWarning.Files.Ledgers;
using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Reading;
using EarlyWarning.Files.Scanning;
using EarlyWarning.Files.Writing;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Files;

public sealed partial class CaseLedger
{
    /// <summary>
    /// Writes the case file of a company as one zip: the timeline, the letters, the evidence, the lines of the ledger with their hashes, and for each date on
    /// which rules fired the company's observations with the rules, from which <see cref="CaseArchiveVerification"/> assesses it again. The same ledger, feeds
    /// and rules give the same bytes.
    /// </summary>
    /// <param name="company">The company, as <see cref="ReadCaseAsync"/> finds it.</param>
    /// <param name="path">The file to write, which is not there yet. It appears whole.</param>
    /// <param name="options">The threads, sources and clock of reading; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The case file that was written.</returns>
    /// <exception cref="LetterActionException">No company is called so, or several are.</exception>
    /// <exception cref="LedgerException">
    /// Nothing is recorded of the company, the ledger is no file, evidence is missing or changed, or the zip cannot be written.
    /// </exception>
    /// <exception cref="ScanException">A feed cannot be read, so that the case cannot be assessed again.</exception>
    public async Task<CaseFile> ExportCaseAsync(string company, string path, ScanOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new ScanOptions { Clock = clock };
        if (ledger is not FileLedger) throw new LedgerException(LedgerReason.Unreadable, CaseArchiveMessages.NoLedgerFile);
        CaseFile file = await ReadCaseAsync(company, options, cancellationToken).ConfigureAwait(false);
        if (file.FeedsUnread is { } unread) throw new ScanException([unread]);
        IReadOnlyList<LedgerEntry> all = await ReadAllAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<long> positions = CaseTimeline.PositionsOf(file.Company, all);
        if (positions.Count == 0) throw new LedgerException(LedgerReason.Unreadable, CaseArchiveMessages.NothingToExport(file.Name));
        Dictionary<string, byte[]> files = new(StringComparer.Ordinal)
        {
            [CaseArchive.Timeline] = CaseArchive.Text(LinesOf(file)),
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
            .. RecordedAct.Of(all).Select(act => act.Standing).OfType<EvidenceAttached>().Where(one => one.Company == file.Company && !LedgerTexts.IsRedacted(one.About)),
        ];
        foreach (EvidenceAttached one in evidence) files[CaseArchive.Evidence + Path.GetFileName(store.PathOf(one.Hash, one.File))] = store.Open(one);
        for (int layer = 0; layer < scan.Pack.Layers.Count; layer++)
        {
            foreach (RulePackFile of in scan.Pack.Layers[layer].Files) files[CaseArchive.PackFile(layer, scan.Pack.Layers[layer], of.Path)] = of.Content.ToArray();
        }

        IReadOnlyList<ReplayedCase> replayed = await ReplayAsync(file, all, files, options, cancellationToken).ConfigureAwait(false);
        files[CaseArchive.Manifest] = ManifestOf(file, evidence, replayed, files);
        Write(path, files);
        return file;
    }

    private void Write(string path, Dictionary<string, byte[]> files)
    {
        string unfinished = UnfinishedFile.NameFor(path);
        try
        {
            folder.Disk.Write(unfinished, output => CaseArchive.Write(output, files));
            folder.Disk.MoveFile(unfinished, path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            UnfinishedFile.Delete(folder.Disk, unfinished);
            throw new LedgerException(LedgerReason.NotWritten, CaseArchiveMessages.ArchiveNotWritten(path, SystemFaults.InWords(cause)), cause);
        }
    }

    /// <summary>Assesses the company alone as of each date on which rules of it fired, from what the panel has of it, and puts both into the files.</summary>
    private async Task<IReadOnlyList<ReplayedCase>> ReplayAsync(
        CaseFile file, IReadOnlyList<LedgerEntry> all, Dictionary<string, byte[]> files, ScanOptions options, CancellationToken cancellationToken)
    {
        Dictionary<LocalDate, LedgerEntry[]> fired = all
            .Where(entry => entry.Event is LatchesMoved { Latched.Count: > 0 } moved && moved.Company == file.Company)
            .GroupBy(entry => entry.AsOf).ToDictionary(date => date.Key, date => date.ToArray());
        LocalDate[] dates = [.. fired.Keys.Order()];
        if (dates.Length == 0) return [];
        ScanOptions reading = options with { BrokenPromises = PromiseFeed.Of(Letters, dates[^1]) };
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
            replayed.Add(new ReplayedCase(date, last.Stamp.Pack, [.. ((LatchesMoved)last.Event).Latched.Select(rule => rule.Id).Where(rule => alone.Rules.All(one => one.Rule.Id != rule))]));
        }

        return replayed;
    }

    private byte[] ManifestOf(CaseFile file, IReadOnlyList<EvidenceAttached> evidence, IReadOnlyList<ReplayedCase> replayed, Dictionary<string, byte[]> files) => CaseArchive.Json(json =>
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
            foreach (string rule in date.NotAlone.Where(ComparesWithPeers)) json.WriteStringValue(rule);
            json.WriteEndArray();
            json.WriteStartArray("otherwiseNow");
            foreach (string rule in date.NotAlone.Where(rule => !ComparesWithPeers(rule))) json.WriteStringValue(rule);
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

    private bool ComparesWithPeers(string rule) => scan.Pack.Rules.Rules.FirstOrDefault(one => one.Id == rule) is { ComparesWithPeers: true };

    private IEnumerable<string> LinesOf(CaseFile file)
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
