using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;
using NodaTime;

namespace EarlyWarning.Files.Mapping;

/// <summary>Reads an office file. Every fault is reported at its location; if there are any, the result must not be used.</summary>
internal sealed class OfficeReader(ObjectReader file, Diagnostics diagnostics)
{
    private readonly List<(OfficePerson Person, OfficePost Post, JsonValue Json)> chairs = [];
    private readonly List<(LocatedText Unit, string? Below)> named = [];

    public UnionOffice Read()
    {
        List<OfficeUnit> units = ReadUnits();
        List<OfficePerson> people = ReadPeople();
        file.Finish();
        UnionOffice office = new(units, people);
        CheckUnits(office);
        return office;
    }

    private List<OfficeUnit> ReadUnits()
    {
        List<OfficeUnit> units = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        file.Require("units");
        IReadOnlyList<JsonValue> items = file.Array("units");
        if (file.Json.Find("units") is { Kind: JsonKind.Array, Items.Count: 0 } none)
            diagnostics.Error(DiagnosticCodes.MissingKey, none, OfficeFileMessages.NoUnits);
        foreach (JsonValue json in items)
        {
            if (ObjectReader.Open(json, diagnostics, OfficeFileMessages.AUnit) is not { } unit) continue;
            bool issues = unit.Truth("letters") ?? true;
            if (issues) unit.Require("level");
            else if (units.Count == 0) diagnostics.Error(DiagnosticCodes.MissingKey, unit.Json.Find("letters")!, OfficeFileMessages.FirstUnitIssues);
            Issuer issuer = new IssuerReader(unit, diagnostics).ReadKeys();
            LocatedText? above = unit.Text("above");
            if (above is not null) named.Add((above, issuer.Name));
            IReadOnlyList<string> places = AreaCodes.Places(unit, "places"), trades = AreaCodes.Trades(unit, "trades");
            units.Add(new OfficeUnit(issuer) { Places = places, Trades = trades, IssuesLetters = issues, Above = above?.Value.Trim() });
            unit.Finish();
            if (issuer.Name.Length > 0 && !names.Add(issuer.Name))
                diagnostics.Error(DiagnosticCodes.RepeatedId, unit.Json.Find("name")!, OfficeFileMessages.UnitTwice(issuer.Name));
        }

        return units;
    }

    /// <summary>Reports units that are named and not there, and one that is above itself.</summary>
    private void CheckUnits(UnionOffice office)
    {
        string[] names = [.. office.Units.Select(unit => unit.Name)];
        foreach ((LocatedText name, string? below) in named)
        {
            if (!names.Contains(name.Value.Trim(), StringComparer.Ordinal))
                diagnostics.Error(
                    DiagnosticCodes.UnknownUnit, name.Json, OfficeFileMessages.NoSuchUnit(name.Value, Suggestion.AdviceOfWords(name.Value, names)));
            else if (below is not null && IsAboveItself(office, below))
                diagnostics.Error(DiagnosticCodes.UnitAboveItself, name.Json, OfficeFileMessages.UnitAboveItself(below));
        }
    }

    private static bool IsAboveItself(UnionOffice office, string name)
    {
        OfficeUnit? unit = office.Units.FirstOrDefault(one => one.Name == name);
        for (int steps = 0; unit is not null; steps++)
        {
            if (steps > office.Units.Count) return true;
            unit = office.AboveOf(unit);
        }

        return false;
    }

    private List<OfficePerson> ReadPeople()
    {
        List<OfficePerson> people = [];
        HashSet<string> names = new(StringComparer.Ordinal), users = new(StringComparer.OrdinalIgnoreCase);
        file.Require("people");
        foreach (JsonValue json in file.Array("people"))
        {
            if (ObjectReader.Open(json, diagnostics, OfficeFileMessages.APerson) is not { } reader) continue;
            OfficePerson? person = ReadPerson(reader);
            if (person is null) continue;
            people.Add(person);
            if (!names.Add(person.Name))
                diagnostics.Error(DiagnosticCodes.RepeatedId, reader.Json.Find("name")!, OfficeFileMessages.PersonTwice(person.Name));
            if (person.User is { } user && !users.Add(user))
                diagnostics.Error(DiagnosticCodes.RepeatedId, reader.Json.Find("user")!, OfficeFileMessages.UserTwice(user));
        }

        return people;
    }

    private OfficePerson? ReadPerson(ObjectReader reader)
    {
        LocatedText? name = reader.RequiredText("name");
        (LocalDate? from, LocalDate? until) = ReadTime(reader);
        reader.Require("roles");
        List<(OfficePost Post, JsonValue Json)> posts = [];
        foreach (JsonValue json in reader.Array("roles"))
        {
            if (ReadPost(json, from, until) is { } post) posts.Add((post, json));
        }

        if (reader.Json.Find("roles") is { Kind: JsonKind.Array, Items.Count: 0 } none)
            diagnostics.Error(DiagnosticCodes.MissingKey, none, OfficeFileMessages.NoRoles);
        if (posts.Any(post => post.Post.Role == OfficeRole.Supervisor)) reader.Require("certificate");
        string? user = reader.Text("user")?.Value, certificate = reader.Text("certificate")?.Value;
        LocatedText? unit = reader.Text("unit");
        if (unit is not null) named.Add((unit, null));
        reader.Finish();
        if (name is null || name.Value.Trim().Length == 0)
        {
            if (name is not null) diagnostics.Error(DiagnosticCodes.MalformedId, name.Json, OfficeFileMessages.EmptyName);
            return null;
        }

        OfficePost[] held = [.. posts.Select(post => post.Post)];
        OfficePerson person = new(name.Value.Trim(), held) { User = user, Certificate = certificate, Unit = unit?.Value.Trim() };
        foreach ((OfficePost post, JsonValue json) in posts.Where(post => post.Post.Role == OfficeRole.Chair)) CheckChair(person, post, json);
        return person;
    }

    /// <summary>Reads a role: its word, or an object with a time of its own.</summary>
    private OfficePost? ReadPost(JsonValue json, LocalDate? from, LocalDate? until)
    {
        if (json.Kind == JsonKind.Text)
        {
            if (EnumWords.Find<OfficeRole>(json.Text) is { } role) return new OfficePost(role, from, until);
            IReadOnlyList<string> words = EnumWords.All<OfficeRole>();
            Message? advice = Suggestion.AdviceOfWords(json.Text, words);
            diagnostics.Error(DiagnosticCodes.UnknownChoice, json, JsonMessages.WrongChoice("roles", words, Excerpt.Of(json.Text), advice));
            return null;
        }

        if (ObjectReader.Open(json, diagnostics, OfficeFileMessages.ARole) is not { } reader) return null;
        reader.Require("role");
        OfficeRole? named = reader.Choice<OfficeRole>("role");
        (LocalDate? first, LocalDate? end) = ReadTime(reader);
        reader.Finish();
        return named is { } own ? new OfficePost(own, first ?? from, end ?? until) : null;
    }

    private (LocalDate? From, LocalDate? Until) ReadTime(ObjectReader reader)
    {
        LocalDate? from = Day("from"), until = Day("until");
        if (until <= from)
            diagnostics.Error(DiagnosticCodes.EmptyInterval, reader.Json.Find("until")!, OfficeFileMessages.LeftBefore(from!.Value, until!.Value));
        return (from, until);

        LocalDate? Day(string key) => reader.IsoDate(key) is { } day ? LocalDate.FromDateOnly(day) : null;
    }

    private void CheckChair(OfficePerson person, OfficePost post, JsonValue json)
    {
        static bool Overlap(OfficePost one, OfficePost other) => !(one.Until <= other.From) && !(other.Until <= one.From);
        if (chairs.Find(chair => chair.Person.Name != person.Name && Overlap(chair.Post, post)) is { Person: { } other } both)
            diagnostics.Error(DiagnosticCodes.TwoChairs, json, OfficeFileMessages.TwoChairs(person.Name, other.Name, Later(post.From, both.Post.From)));
        chairs.Add((person, post, json));
    }

    private static LocalDate? Later(LocalDate? one, LocalDate? other) => one is { } first && other is { } second ? LocalDate.Max(first, second) : one ?? other;
}
