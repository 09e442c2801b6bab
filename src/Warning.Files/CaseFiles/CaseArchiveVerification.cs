using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EarlyWarning.Files.CaseFiles;
using EarlyWarning.Files.Ledgers;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Files;

/// <summary>The result of a verification of the archive of a case, which needs nothing but the archive. Immutable; equal by value.</summary>
/// <param name="Company">The company's id; empty if the archive does not tell.</param>
/// <param name="Name">The company's name.</param>
/// <param name="Hash">The SHA-256 of the archive, to be compared with the one that was written down when it was handed out.</param>
/// <param name="Files">The number of files.</param>
/// <param name="Lines">The number of lines of the ledger.</param>
/// <param name="Dates">The number of dates as of which the company was assessed again.</param>
/// <param name="Faults">What is damaged; empty if the archive is as it was written.</param>
/// <param name="Notes">What could not be assessed again for the company alone, as the export has said already.</param>
public sealed record CaseArchiveVerification(
    string Company, string Name, string Hash, int Files, int Lines, int Dates, IReadOnlyList<Message> Faults, IReadOnlyList<Message> Notes)
{
    private static readonly JsonTypeInfo<KeptText> KeptJson = (JsonTypeInfo<KeptText>)LedgerJsonOptions.Strict.GetTypeInfo(typeof(KeptText));

    /// <summary>What is damaged; empty if the archive is as it was written.</summary>
    public IReadOnlyList<Message> Faults { get; init => field = ValueList.Of(value); } = ValueList.Of(Faults);

    /// <summary>What could not be assessed again for the company alone, as the export has said already.</summary>
    public IReadOnlyList<Message> Notes { get; init => field = ValueList.Of(value); } = ValueList.Of(Notes);

    /// <summary>Whether the archive is as it was written.</summary>
    public bool IsWhole => Faults.Count == 0;

    /// <summary>Verifies an archive: its files by their hashes, the lines of the ledger by theirs, and the assessments by making them again.</summary>
    /// <param name="path">The path of the zip.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="FeedException">The file cannot be read, is no zip, or is no archive of a case.</exception>
    public static CaseArchiveVerification Of(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            byte[] bytes = File.ReadAllBytes(path);
            Dictionary<string, byte[]> files = new(StringComparer.Ordinal);
            using ZipArchive zip = new(new MemoryStream(bytes), ZipArchiveMode.Read);
            List<Message> faults = [];
            foreach (ZipArchiveEntry entry in zip.Entries)
            {
                using MemoryStream content = new();
                using (Stream source = entry.Open()) source.CopyTo(content);
                if (!files.TryAdd(entry.FullName, content.ToArray())) faults.Add(CaseArchiveMessages.FileTwice(entry.FullName));
            }

            if (!files.TryGetValue(CaseArchive.Manifest, out byte[]? manifest)) throw new FeedException(path, null, CaseArchiveMessages.NoManifest);
            using JsonDocument document = JsonDocument.Parse(manifest);
            return Verify(document.RootElement, files, Convert.ToHexStringLower(SHA256.HashData(bytes)), faults);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new FeedException(path, null, SystemFaults.InWords(cause), cause);
        }
        catch (Exception cause) when (cause is InvalidDataException or JsonException or KeyNotFoundException
            or InvalidOperationException or FormatException or UnparsableValueException)
        {
            throw new FeedException(path, null, CaseArchiveMessages.NoArchive, cause);
        }
    }

    /// <summary>Assesses a company alone from its observations.</summary>
    /// <exception cref="InvalidDataException">They are not those of the pack's catalog.</exception>
    internal static Assessment Assess(RulePack pack, string company, LocalDate asOf, byte[] observations)
    {
        Panel panel = PanelExcerpt.Read(pack.Catalog, company, asOf, observations);
        return pack.Assess(panel.AsOf(asOf), threads: 1, latches: null, CancellationToken.None).Detail(0);
    }

    private static CaseArchiveVerification Verify(JsonElement manifest, Dictionary<string, byte[]> files, string hash, List<Message> faults)
    {
        if (manifest.GetProperty("version").GetInt32() > CaseArchive.Version) throw new InvalidDataException();
        (string company, string name) = (manifest.GetProperty("company").GetString()!, manifest.GetProperty("name").GetString()!);
        HashSet<string> known = [CaseArchive.Manifest];
        foreach (JsonElement file in manifest.GetProperty("files").EnumerateArray())
        {
            string of = file.GetProperty("name").GetString()!;
            known.Add(of);
            if (!files.TryGetValue(of, out byte[]? content)) faults.Add(CaseArchiveMessages.FileMissing(of));
            else if (EvidenceStore.HashOf(content) != file.GetProperty("sha256").GetString()) faults.Add(ChangedFile(of));
        }

        faults.AddRange(files.Keys.Where(file => !known.Contains(file)).Order(StringComparer.Ordinal).Select(CaseArchiveMessages.FileExtra));
        int lines = VerifyLines(files, faults, out Dictionary<LocalDate, string[]> fired);
        List<Message> notes = [];
        int dates = VerifyReplay(manifest, company, files, fired, faults, notes);
        return new CaseArchiveVerification(company, name, hash, files.Count, lines, dates, faults, notes);
    }

    private static Message ChangedFile(string file) =>
        file.StartsWith(CaseArchive.Pack, StringComparison.Ordinal) ? CaseArchiveMessages.RuleChanged(file)
        : file.EndsWith(CaseArchive.Observations, StringComparison.Ordinal) || file == CaseArchive.Rows ? CaseArchiveMessages.RowChanged(file)
        : CaseArchiveMessages.ArchivedFileChanged(file);

    /// <summary>Computes the hash of each line anew from the hash of the line before it, and compares each text with what its line says of it.</summary>
    private static int VerifyLines(Dictionary<string, byte[]> files, List<Message> faults, out Dictionary<LocalDate, string[]> fired)
    {
        fired = [];
        int count = 0;
        if (!files.TryGetValue(CaseArchive.Lines, out byte[]? lines)) return 0;
        string all = Encoding.UTF8.GetString(lines);
        foreach (string one in all.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            count++;
            using JsonDocument document = JsonDocument.Parse(one);
            JsonElement root = document.RootElement;
            byte[] line = Encoding.UTF8.GetBytes(root.GetProperty("line").GetString()!);
            long position = root.GetProperty("n").GetInt64();
            if (!Follows(line, root.GetProperty("previous").GetString()!)) faults.Add(CaseArchiveMessages.ArchivedLineChanged(position));
            NoteFired(line, fired);
        }

        foreach (string one in Encoding.UTF8.GetString(files.GetValueOrDefault(CaseArchive.Texts) ?? []).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            KeptText text = JsonSerializer.Deserialize(one, KeptJson)!;
            int at = all.IndexOf($":{text.Id}:", StringComparison.Ordinal);
            string? reference = at < 0 ? null : all.Substring(at + text.Id.Length + 2, 2 * SHA256.HashSizeInBytes);
            if (reference is null || TextReference.To(text, year: 0).Hash != reference) faults.Add(CaseArchiveMessages.TextChanged(text.Position));
        }

        return count;
    }

    /// <summary>Returns whether the hash of a line is that of its text after the line before it.</summary>
    private static bool Follows(byte[] line, string previous) => LedgerChain.IsWhole(line)
        && Convert.ToHexStringLower(SHA256.HashData([.. Encoding.ASCII.GetBytes(previous), .. LedgerChain.Covered(line)])) == LedgerChain.HashIn(line);

    private static void NoteFired(byte[] line, Dictionary<LocalDate, string[]> fired)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement root = document.RootElement;
        if (root.GetProperty("event").GetString() != "latches-moved" || !root.GetProperty("values").TryGetProperty("latched", out JsonElement latched)) return;
        string[] rules = [.. latched.EnumerateArray().Select(rule => rule.GetProperty("id").GetString()!)];
        if (rules.Length > 0) fired[LocalDatePattern.Iso.Parse(root.GetProperty("asOf").GetString()!).GetValueOrThrow()] = rules;
    }

    private static int VerifyReplay(
        JsonElement manifest,
        string company,
        Dictionary<string, byte[]> files,
        Dictionary<LocalDate, string[]> fired,
        List<Message> faults,
        List<Message> notes)
    {
        int done = 0;
        string expected = manifest.GetProperty("pack").GetString()!;
        RulePack? pack = PackIn(files);
        if (pack is null) faults.Add(CaseArchiveMessages.PackBroken);
        else if (pack.Hash != expected) faults.Add(CaseArchiveMessages.PackOther(expected, pack.Hash));
        foreach (JsonElement date in manifest.GetProperty("dates").EnumerateArray())
        {
            LocalDate asOf = LocalDatePattern.Iso.Parse(date.GetProperty("asOf").GetString()!).GetValueOrThrow();
            string place = $"{CaseArchive.Replay}{LocalDatePattern.Iso.Format(asOf)}/";
            byte[]? rows = files.GetValueOrDefault(place + CaseArchive.Observations), recorded = files.GetValueOrDefault(place + CaseArchive.Assessed);
            if (pack is null || rows is null || recorded is null) continue;
            string[] peers = [.. date.GetProperty("withPeers").EnumerateArray().Select(rule => rule.GetString()!)];
            string[] otherwise = [.. date.GetProperty("otherwiseNow").EnumerateArray().Select(rule => rule.GetString()!)];
            try
            {
                Assessment again = Assess(pack, company, asOf, rows);
                done++;
                if (!CaseArchive.Of(again).AsSpan().SequenceEqual(recorded)) faults.Add(CaseArchiveMessages.AssessedOtherwise(asOf));
                string[] lacking = [.. (fired.GetValueOrDefault(asOf) ?? []).Except(again.Rules.Select(rule => rule.Rule.Id)).Except(peers).Except(otherwise)];
                if (lacking.Length > 0) faults.Add(CaseArchiveMessages.NotFiredAgain(asOf, lacking));
            }
            catch (InvalidDataException)
            {
                faults.Add(CaseArchiveMessages.RowsUnreadable(asOf));
            }

            if (peers.Length > 0) notes.Add(CaseArchiveMessages.ComparedWithPeers(asOf, peers));
            if (otherwise.Length > 0) notes.Add(CaseArchiveMessages.OtherwiseSince(asOf, otherwise));
            if (date.GetProperty("pack").GetString() != expected) notes.Add(CaseArchiveMessages.OtherRulesThen(asOf));
        }

        return done;
    }

    private static RulePack? PackIn(Dictionary<string, byte[]> files)
    {
        IEnumerable<RulePackLayer> layers = files.Where(file => file.Key.StartsWith(CaseArchive.Pack, StringComparison.Ordinal))
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .GroupBy(file => file.Key.Split('/')[1], StringComparer.Ordinal)
            .Select(LayerOf);
        try
        {
            return layers.Any() ? RulePack.Compile([.. layers]) : null;
        }
        catch (RulePackException)
        {
            return null;
        }
    }

    private static RulePackLayer LayerOf(IGrouping<string, KeyValuePair<string, byte[]>> files)
    {
        int folder = CaseArchive.Pack.Length + files.Key.Length + 1;
        return new RulePackLayer(files.Key, [.. files.Select(file => new RulePackFile(file.Key[folder..], file.Value))]);
    }
}
