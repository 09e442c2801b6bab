using System.Collections.Frozen;
using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Packs;

/// <summary>A jurisdiction file of a pack.</summary>
internal sealed record JurisdictionFile(LocatedText IdText, LocatedText? WithinText, Jurisdiction Jurisdiction)
{
    public static JurisdictionFile? Parse(SourceText source, Diagnostics diagnostics)
    {
        if (ObjectReader.OpenFile(source, diagnostics, PackMessages.AJurisdiction) is not { } reader) return null;
        LocatedText? id = reader.RequiredText("id"), title = reader.RequiredText("title"), within = reader.OptionalText("within");
        if (id is not null && Identifier.WhyNoId(id.Value, PackMessages.MalformedJurisdictionId) is { } why)
            diagnostics.Error(DiagnosticCodes.MalformedId, id.Json, why);
        SourcedFields fields = new(reader);
        Jurisdiction jurisdiction = ReadText(reader, diagnostics) with
        {
            Id = id?.Value ?? "",
            Title = title?.Value ?? "",
            Within = within?.Value,
            Letters = ReadLetters(reader, diagnostics),
            Order = fields.Choice<LetterOrder>("order"),
            NegotiatesFirst = fields.Truth("negotiateFirst")?.Value,
            SignedBy = fields.Text("signedBy"),
            DecidedBy = fields.Text("decidedBy"),
            CertifiedSupervisors = fields.Whole("certifiedSupervisors"),
            NotAccepted = fields.Text("notAccepted"),
            KeepsComplainantsSecret = fields.Truth("complainantsSecret")?.Value,
            Privacy = fields.Text("privacy"),
            OpenReminder = fields.Choice<UnionLevel>("openReminder"),
            FormsSetBy = fields.Text("formsSetBy"),
            Notes = [.. reader.Texts("notes").Select(note => note.Value)],
        };
        (bool Value, string? Form)? objection = fields.Truth("objection", form: true);
        jurisdiction = WithOwnDuties(WithAuthority(jurisdiction, reader), reader) with { MayObject = objection?.Value, ObjectionForm = objection?.Form, Sources = fields.Sources };
        reader.Finish();
        return id is null ? null : new JurisdictionFile(id, within, jurisdiction);
    }

    private static Jurisdiction ReadText(ObjectReader place, Diagnostics diagnostics)
    {
        Jurisdiction empty = new() { Id = "", Title = "", Letters = FrozenDictionary<LetterKind, LetterRule>.Empty, Sources = FrozenDictionary<string, FieldSource>.Empty };
        if (place.OptionalObject("text", PackMessages.TheTextOfARegulation) is not { } text) return empty;
        LocalDate? Day(string key)
        {
            if (text.OptionalText(key) is not { } day) return null;
            if (LocalDatePattern.Iso.Parse(day.Value) is { Success: true } parsed) return parsed.Value;
            diagnostics.Error(DiagnosticCodes.MalformedDate, day.Json, PackMessages.MalformedTextDate(key, day.Value));
            return null;
        }

        RegulationText? read = text.RequiredText("name") is { } name ? new RegulationText(name.Value)
        {
            Adopted = Day("adopted"),
            Approved = Day("approved"),
            Published = Day("published"),
            Amended = Day("amended"),
            AmendmentApproved = Day("amendmentApproved"),
            InForce = Day("inForce"),
            Read = text.OptionalText("read")?.Value,
        }
        : null;
        text.Finish();
        return empty with { Text = read };
    }

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
            Refusal = fields.Duty("refusal"),
            Handling = fields.Duty("handling"),
            Extension = fields.Duty("extension"),
            Feedback = fields.Duty("feedback"),
        };
        authority.Finish();
        return jurisdiction;
    }

    private static Jurisdiction WithOwnDuties(Jurisdiction jurisdiction, ObjectReader place)
    {
        if (place.OptionalObject("own", PackMessages.DutiesOfTheUnion) is not { } own) return jurisdiction;
        SourcedFields fields = new(own);
        jurisdiction = jurisdiction with
        {
            Acceptance = fields.Duty("acceptance"),
            Investigation = fields.Duty("investigation"),
            NotAcceptedNotice = fields.Duty("notAcceptedNotice"),
            ResultNotice = fields.Duty("resultNotice"),
        };
        own.Finish();
        return jurisdiction;
    }
}
