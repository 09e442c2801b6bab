using System.Text;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files.Releasing;

/// <summary>Who releases and approves.</summary>
internal static class ReleasePerson
{
    /// <summary>Returns whether two names are those of one person: case, width and white space do not count.</summary>
    public static bool AreSame(string one, string other) => Plain(one).Equals(Plain(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>Reports an empty name, and where the office names its people somebody who is not in office.</summary>
    public static void Check(ScanFile scan, string by, LocalDate today, Diagnostics diagnostics)
    {
        if (Plain(by).Length == 0)
        {
            diagnostics.Add(scan.AtRelease(DiagnosticCodes.NobodyReleases, DiagnosticSeverity.Error, ReleaseMessages.SayWhoReleases));
            return;
        }

        if (scan.Office is not { } office) return;
        string[] people = [.. office.People.Where(person => person.IsInOfficeOn(today)).Select(person => person.Name)];
        if (people.Any(name => AreSame(name, by))) return;
        Message advice = Suggestion.Advice(by, people) ?? ReleaseMessages.ThoseInOffice(people, today);
        diagnostics.Add(scan.AtRelease(DiagnosticCodes.NobodyReleases, DiagnosticSeverity.Error, ReleaseMessages.ReleasesNotInOffice(by.Trim(), advice)));
    }

    private static string Plain(string name) => string.Concat(name.Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter)));
}
