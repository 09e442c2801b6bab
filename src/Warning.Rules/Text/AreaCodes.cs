using System.Text.RegularExpressions;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Text;

/// <summary>Reads the beginnings of codes of places (GB/T 2260) and trades (GB/T 4754), in upper case; what is none is reported and left out.</summary>
internal static partial class AreaCodes
{
    public static IReadOnlyList<string> Places(ObjectReader reader, string key) => Read(reader, key, Place(), AreaMessages.NoPlace);

    public static IReadOnlyList<string> Trades(ObjectReader reader, string key) => Read(reader, key, Trade(), AreaMessages.NoTrade);

    private static List<string> Read(ObjectReader reader, string key, Regex form, Func<string, Message> fault)
    {
        List<string> codes = [];
        foreach (LocatedText code in reader.Texts(key))
        {
            if (form.IsMatch(code.Value)) codes.Add(code.Value.ToUpperInvariant());
            else reader.Diagnostics.Error(DiagnosticCodes.MalformedArea, code.Json, fault(Excerpt.Of(code.Value)));
        }

        return codes;
    }

    // GB/T 2260 has two to six digits, towns and villages have up to twelve.
    [GeneratedRegex("^[0-9]{2,12}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Place();

    // GB/T 4754: a section's letter, then up to four digits.
    [GeneratedRegex("^([A-Ta-t][0-9]{0,4}|[0-9]{2,4})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Trade();
}
