using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Files.Mapping;

/// <summary>Finds and reads the office file of a scan.</summary>
internal static class OfficeFile
{
    /// <summary>The file that is taken where the scan file names none, if it is beside it.</summary>
    public const string UsualName = "office.json";

    /// <summary>Finds the office of a scan; reports its faults, and that it stands beside an issuer.</summary>
    /// <param name="settings">The scan file.</param>
    /// <param name="folder">The folder of the scan file.</param>
    /// <param name="isDefined">Whether the scan is defined in code: then no file is taken that it does not name.</param>
    /// <param name="diagnostics">Receives every fault.</param>
    /// <returns>The office; null if there is none, or it has faults.</returns>
    public static UnionOffice? Find(ScanSettings settings, string folder, bool isDefined, Diagnostics diagnostics)
    {
        string name = NameOf(settings), path = PathOf(settings, folder);
        if (settings.Office is null && (isDefined || !File.Exists(path))) return null;
        if (settings.IssuerJson is { } issuer)
        {
            diagnostics.Error(DiagnosticCodes.IssuerAndOffice, issuer, OfficeFileMessages.IssuerAndOffice(name));
            return null;
        }

        SourceText? source = Read(path, settings.Office, diagnostics);
        ObjectReader? reader = source is null ? null : ObjectReader.OpenFile(source, diagnostics, OfficeFileMessages.AnOfficeFile);
        return reader is null ? null : new OfficeReader(reader, diagnostics).Read();
    }

    /// <summary>Returns where the office file is, or would be.</summary>
    public static string PathOf(ScanSettings settings, string folder) => Path.Combine(folder, NameOf(settings));

    /// <summary>Reports units and people to whom the policy dispatches alerts and who are not in the office, and units in which nobody works.</summary>
    public static void CheckDispatch(string path, UnionOffice office, HandlingPolicy handling, Diagnostics diagnostics)
    {
        foreach (DispatchRule rule in handling.Dispatch.DistinctBy(rule => (rule.Unit, rule.Owner, rule.Deputy)))
        {
            if (office.Units.FirstOrDefault(unit => unit.Name == rule.Unit) is not { } unit)
                Add(DiagnosticCodes.UnknownUnit,
                    OfficeFileMessages.NoUnitOfDispatch(rule.Unit, Suggestion.AdviceOfWords(rule.Unit, [.. office.Units.Select(one => one.Name)])));
            else if (!office.People.Any(person => office.HomeOf(person).Name == unit.Name))
                Add(DiagnosticCodes.UnitWithoutPeople, OfficeFileMessages.UnitWithoutPeople(rule.Unit));
            foreach (string name in new[] { rule.Owner, rule.Deputy }.OfType<string>().Where(name => office.Find(name) is null))
                Add(DiagnosticCodes.UnknownUnit,
                    OfficeFileMessages.NobodyOfDispatch(name, Suggestion.AdviceOfWords(name, [.. office.People.Select(one => one.Name)])));
        }

        void Add(string code, Message what) => diagnostics.Add(new Diagnostic(path, 1, 1, code, DiagnosticSeverity.Error, what));
    }

    private static string NameOf(ScanSettings settings) => settings.Office?.Value ?? UsualName;

    private static SourceText? Read(string path, LocatedText? named, Diagnostics diagnostics)
    {
        try
        {
            if (new FileInfo(path) is not { Exists: true, Length: > JsonParser.MaxBytes }) return new SourceText(path, File.ReadAllBytes(path));
            Add(DiagnosticCodes.FileTooLarge, SyntaxMessages.FileTooLarge(JsonParser.MaxBytes >> 20));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            Message fault = cause is FileNotFoundException or DirectoryNotFoundException
                ? OfficeFileMessages.NoOfficeFile(path)
                : OfficeFileMessages.OfficeFileUnreadable(path, SystemFaults.InWords(cause));
            if (named is { } at) diagnostics.Error(DiagnosticCodes.UnreadableOffice, at.Json, fault);
            else Add(DiagnosticCodes.UnreadableOffice, fault);
        }

        return null;

        void Add(string code, Message what) => diagnostics.Add(new Diagnostic(path, 1, 1, code, DiagnosticSeverity.Error, what));
    }
}
