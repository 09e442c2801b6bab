using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Drafting;

/// <summary>
/// Asks what no file of a department says of the office itself: which union issues letters, which place's law applies, whose days count, which language is
/// read. The register tells what is likely.
/// </summary>
internal sealed class OfficeQuestions
{
    private const string Union = "总工会";

    private static readonly string[] Zones = ["Asia/Shanghai", "Asia/Urumqi"];

    private readonly List<(string Key, DraftQuestion? Question, string Line, bool IsComment)> lines = [];
    private readonly EarlierScan? earlier;

    public OfficeQuestions(DraftQuestions questions, RulePack pack, MessageLanguage language, (FoundFeed Feed, ColumnGuess Guess)? register,
        EarlierScan? earlier)
    {
        this.earlier = earlier;
        string[] codes = register is { Guess.Code: { } code } ? [.. register.Value.Feed.Sample.Cells(code)] : [];
        string? place = register is { Guess.Name: { } name } ? PlaceIn([.. register.Value.Feed.Sample.Cells(name)]) : null;
        AskIssuer(questions, place, MostFrequent(codes.Where(one => one.Length == CreditCode.Length).Select(one => one[2..8])));
        AskJurisdiction(questions, pack, MostFrequent(codes.Where(one => one.Length == CreditCode.Length).Select(one => one[2..4])));
        AskTimeZone(questions);
        AskLanguage(questions, language);
    }

    /// <summary>Writes the lines: those that were answered as they are, the others as comments below their questions.</summary>
    public void Write(DraftText text)
    {
        foreach ((_, DraftQuestion? question, string line, bool isComment) in this.lines)
        {
            if (question is not null) text.Question(question);
            text.Line(isComment ? $"// {line}" : line);
        }
    }

    /// <summary>Writes what was answered into the scan file of an earlier delivery, in place of the question that stood there.</summary>
    public void WriteOnto(EarlierScan kept)
    {
        foreach ((string key, _, string line, _) in this.lines.Where(line => line.Question is null))
        {
            kept.TakeQuestion(key);
            kept.InsertFirst(line);
        }
    }

    private void AskIssuer(DraftQuestions questions, string? place, string? region)
    {
        string? suggested = place is null ? null : place + Union;
        if (this.earlier?.Has("issuer") == true) return;
        DraftQuestion question = new("issuer", DraftMessages.WhichIssuer) { TakesAnyText = true, Suggested = suggested };
        string? answer = questions.Ask(question);
        string name = (answer ?? suggested ?? "").Trim();
        string level = LevelOf(name, region);
        string shortName = name.Length > 0 ? $", \"short\": {DraftText.Quote(name[..1])}" : "";
        Add(question, answer, $"\"issuer\": {{ \"name\": {DraftText.Quote(name)}{shortName}, \"level\": \"{level}\" }},");
    }

    private void AskJurisdiction(DraftQuestions questions, RulePack pack, string? province)
    {
        string? title = Province.All.FirstOrDefault(one => one.Code == province)?.Title;
        Jurisdiction[] places = [.. pack.Jurisdictions.Values.OrderBy(one => one.Id, StringComparer.Ordinal)];
        string? suggested = Array.Find(places, one => one.Title == title)?.Id;
        if (this.earlier?.Has("jurisdiction") == true) return;
        DraftQuestion question = new("jurisdiction", DraftMessages.WhichJurisdiction)
        {
            Choices = [.. places.Select(one => new DraftChoice(one.Id, DraftMessages.Titled(one.Title, one.Id)))],
            Suggested = suggested,
        };
        string? answer = questions.Ask(question);
        Add(question, answer, $"\"jurisdiction\": {DraftText.Quote(answer ?? suggested ?? "")},");
    }

    private void AskTimeZone(DraftQuestions questions)
    {
        if (this.earlier?.Has("timeZone") == true) return;
        DraftQuestion question = new("timeZone", DraftMessages.WhichTimeZone)
        {
            Choices = [.. Zones.Select(zone => new DraftChoice(zone, DraftMessages.TimeZone(zone)))],
            Suggested = Zones[0],
        };
        string? answer = questions.Ask(question);
        Add(question, answer, $"\"timeZone\": {DraftText.Quote(answer ?? Zones[0])},");
    }

    private void AskLanguage(DraftQuestions questions, MessageLanguage language)
    {
        string reader = language == MessageLanguage.English ? "en" : "zh";
        if (this.earlier?.Has("language") == true) return;
        DraftQuestion question = new("language", DraftMessages.WhichLanguage)
        {
            Choices = [new DraftChoice("zh", DraftMessages.Chinese), new DraftChoice("en", DraftMessages.English)],
            Suggested = reader,
        };
        string? answer = questions.Ask(question);

        // A scan of a draft that is not finished speaks the language of its comments.
        Add(question, answer, $"\"language\": \"{answer ?? reader}\",", isComment: answer is null && reader == "zh");
    }

    private void Add(DraftQuestion question, string? answer, string line, bool? isComment = null) =>
        this.lines.Add((question.Id, answer is null ? question : null, line, isComment ?? answer is null));

    /// <summary>The place that most names begin with, up to the county or city; null where no place is common.</summary>
    private static string? PlaceIn(IReadOnlyCollection<string> names)
    {
        string? place = MostFrequent(names.Select(name => name.AsSpan(0, Math.Min(name.Length, 10)).IndexOfAny("市县区") is > 0 and var end ? name[..(end + 1)]
            : ""));
        return place is { Length: > 1 } && names.Count(name => name.StartsWith(place, StringComparison.Ordinal)) * 2 >= names.Count ? place : null;
    }

    private static string? MostFrequent(IEnumerable<string> texts) =>
        texts.GroupBy(text => text, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key;

    private static string LevelOf(string name, string? region)
    {
        if (name.Contains("省总工会", StringComparison.Ordinal) || name.Contains("自治区总工会", StringComparison.Ordinal)) return "province";
        return region is not null && region.EndsWith("00", StringComparison.Ordinal) ? "city" : "county";
    }
}
