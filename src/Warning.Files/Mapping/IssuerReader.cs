using System.Globalization;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Mapping;

/// <summary>Reads the issuer of a scan file, or a unit of an office file.</summary>
internal sealed class IssuerReader(ObjectReader reader, Diagnostics diagnostics)
{
    private static readonly LetterKind[] Kinds = Enum.GetValues<LetterKind>();

    /// <summary>Reads the keys that both have.</summary>
    public Issuer ReadKeys()
    {
        string name = reader.RequiredText("name")?.Value ?? "";
        Issuer issuer = new(name, reader.Text("short")?.Value, reader.Choice<UnionLevel>("level"))
        {
            Kind = reader.Choice<UnionKind>("kind") ?? UnionKind.General,
            Contact = reader.Text("contact")?.Value,
            FirstNumbers = ReadNumbers(),
        };
        return issuer;
    }

    public Issuer Read()
    {
        Issuer issuer = ReadKeys();
        reader.Finish();
        return issuer;
    }

    /// <summary>Reads the first letter numbers by year and kind: <c>{ "2026": { "reminder": 12 } }</c>.</summary>
    private List<FirstNumber> ReadNumbers()
    {
        List<FirstNumber> numbers = [];
        foreach (JsonMember member in reader.Members("numbers"))
        {
            if (!(member.Name.Length == 4 && int.TryParse(member.Name, NumberStyles.None, CultureInfo.InvariantCulture, out int year)))
            {
                diagnostics.Error(DiagnosticCodes.ScanNumberOutOfRange, member.Value, ScanFileMessages.NumbersAreByYear(member.Name));
                continue;
            }

            if (ObjectReader.Open(member.Value, diagnostics, ScanFileMessages.TheFirstNumbers) is not { } ofYear) continue;
            foreach (LetterKind kind in Kinds)
            {
                string key = kind.Word();
                if (ofYear.Number(key) is not { } json) continue;
                if (json.Number is >= 1 and < int.MaxValue && Math.Floor(json.Number) == json.Number) numbers.Add(new FirstNumber(year, kind, (int)json.Number));
                else diagnostics.Error(DiagnosticCodes.ScanNumberOutOfRange, json, ScanFileMessages.FirstNumberOutOfRange(key, json.Raw));
            }

            ofYear.Finish();
        }

        return numbers;
    }
}
