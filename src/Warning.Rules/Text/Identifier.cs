using System.Text;

namespace EarlyWarning.Rules.Text;

/// <summary>Normalizes names for comparison.</summary>
internal static class Identifier
{
    /// <summary>Returns a name in Unicode normalization form C, so that names that look the same are equal.</summary>
    public static string Normalize(string name) => Ascii.IsValid(name) ? name : name.Normalize(NormalizationForm.FormC);
}
