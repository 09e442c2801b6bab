using System.Collections.Frozen;
using System.Globalization;
using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Packs;

/// <summary>A jurisdiction file of a pack.</summary>
internal sealed record JurisdictionFile(LocatedText IdText, Jurisdiction Jurisdiction)
{
    public static JurisdictionFile? Parse(SourceText source, Diagnostics diagnostics)
    {
        if (ObjectReader.OpenFile(source, diagnostics, PackMessages.AJurisdiction) is not { } reader) return null;
        LocatedText? id = reader.RequiredText("id"), title = reader.RequiredText("title");
        if (id is not null && Identifier.WhyNoId(id.Value, PackMessages.MalformedJurisdictionId) is { } why)
            diagnostics.Error(DiagnosticCodes.MalformedId, id.Json, why);
        SourcedFields fields = new(reader);
        Jurisdiction jurisdiction = ReadText(reader, diagnostics) with
        {
            Id = id?.Value ?? "",
            Title = title?.Value ?? "",
            Letters = ReadLetters(reader, diagnostics),
            InvestigateWithin = fields.Period("investigateWithin")?.Period,
            SignedBy = fields.Text("signedBy"),
            CertifiedSupervisors = fields.Whole("certifiedSupervisors"),
            NotAccepted = fields.Text("notAccepted"),
            KeepsComplainantsSecret = fields.Truth("complainantsSecret")?.Value,
            OpenReminder = fields.Level("openReminder"),
            FormsSetBy = fields.Text("formsSetBy"),
            Notes = [.. reader.Texts("notes").Select(note => note.Value)],
        };
        (bool Value, string? Form)? objection = fields.Truth("objection", form: true);
        jurisdiction = WithAuthority(jurisdiction, reader) with { MayObject = objection?.Value, ObjectionForm = objection?.Form, Sources = fields.Sources };
        reader.Finish();
        return id is null ? null : new JurisdictionFile(id, jurisdiction);
    }

    private static Jurisdiction ReadText(ObjectReader place, Diagnostics diagnostics)
    {
        Jurisdiction empty = new() { Id = "", Title = "", Letters = FrozenDictionary<LetterKind, LetterRule>.Empty, Sources = FrozenDictionary<string, FieldSource>.Empty };
        if (place.OptionalObject("text", PackMessages.TheTextOfARegulation) is not { } text) return empty;
        LocatedText? date = text.OptionalText("date");
        if (date is not null && !IsDate(date.Value))
            diagnostics.Error(DiagnosticCodes.MalformedDate, date.Json, PackMessages.MalformedTextDate(date.Value));
        Jurisdiction read = empty with { TextName = text.OptionalText("name")?.Value, TextDate = date?.Value, Articles = text.OptionalText("articles")?.Value };
        text.Finish();
        return read;
    }

    private static bool IsDate(string text) => new[] { "yyyy", "yyyy-MM", "yyyy-MM-dd" }
        .Any(form => DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    private static FrozenDictionary<LetterKind, LetterRule> ReadLetters(ObjectReader place, Diagnostics diagnostics)
    {
        place.Require("letters");
        if (place.Object("letters", PackMessages.TheLetters) is not { } letters) return FrozenDictionary<LetterKind, LetterRule>.Empty;
        Dictionary<LetterKind, LetterRule> rules = [];
        foreach (LetterKind kind in Enum.GetValues<LetterKind>())
        {
            string key = kind.Word();
            letters.Require(key);
            if (letters.Object(key, PackMessages.TheLetterOfKind(key)) is { } letter) rules[kind] = LetterRuleReader.Read(kind, letter, diagnostics);
        }

        letters.Finish();
        return rules.ToFrozenDictionary();
    }

    private static Jurisdiction WithAuthority(Jurisdiction jurisdiction, ObjectReader place)
    {
        if (place.OptionalObject("authority", PackMessages.DutiesOfTheAuthority) is not { } authority) return jurisdiction;
        SourcedFields fields = new(authority);
        jurisdiction = jurisdiction with
        {
            Filing = fields.Duty("filing"),
            Handling = fields.Duty("handling"),
            Extension = fields.Duty("extension"),
            Feedback = fields.Duty("feedback"),
        };
        authority.Finish();
        return jurisdiction;
    }
}
