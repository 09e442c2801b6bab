using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Drafting;

/// <summary>Guesses what each file of a folder is and writes a draft of the scan file.</summary>
internal sealed class DraftWriter
{
    private static readonly string[] RegisterNames = ["compan", "register", "企业", "名册", "单位"];

    private readonly IndicatorGuess indicators;
    private readonly List<(FoundFeed Feed, ColumnGuess Guess)> found;
    private readonly List<(string File, FeedException Cause)> unreadable = [];
    private readonly List<Message> questions = [];
    private readonly HashSet<string> delivered = new(StringComparer.Ordinal);
    private readonly HashSet<string> ids = new(StringComparer.Ordinal) { "companies" };
    private readonly HashSet<string> usedCrosswalks = new(StringComparer.Ordinal);
    private readonly MessageLanguage language;
    private readonly DraftText text;
    private readonly (FoundFeed Feed, ColumnGuess Guess)? register;
    private readonly List<(FoundFeed Feed, HashSet<string> Accounts)> crosswalks = [];

    public DraftWriter(string folder, FileFormats formats, IndicatorCatalog catalog, MessageLanguage language)
    {
        this.language = language;
        text = new DraftText(language);
        indicators = new IndicatorGuess(catalog);
        this.found = [.. FoundFeed.In(folder, formats, (file, cause) => unreadable.Add((file, cause))).Select(feed => (feed, new ColumnGuess(feed.Sample)))];
        this.register = TakeRegister();
        TakeCrosswalks();
    }

    /// <summary>The questions that a person has to decide.</summary>
    public IReadOnlyList<Message> Questions => questions;

    public string Write()
    {
        text.Open("{");
        text.Comment(DraftMessages.Opening);
        text.Line("\"rules\": \"default\",");
        if (this.language == MessageLanguage.English) text.Line("\"language\": \"en\",");
        WriteRegister();
        WriteFeeds();
        text.Line("\"output\": \"out\"");
        text.Close("}");
        return text.ToString();
    }

    private (FoundFeed Feed, ColumnGuess Guess)? TakeRegister()
    {
        var candidates = this.found
            .Where(found => found.Guess is { Code: { } code, Name: not null } && found.Guess.IsDistinct(code))
            .OrderByDescending(found => Array.Exists(RegisterNames, name => found.Feed.Name.Contains(name, StringComparison.OrdinalIgnoreCase)))
            .ThenBy(found => found.Guess.Date is not null)
            .ThenByDescending(found => found.Feed.Sample.Rows.Count)
            .ToArray();
        if (candidates.Length == 0) return null;
        this.found.Remove(candidates[0]);
        return candidates[0];
    }

    /// <summary>Takes the files of two columns of which the second holds credit codes: crosswalks or alias files.</summary>
    private void TakeCrosswalks()
    {
        foreach ((FoundFeed feed, ColumnGuess guess) in this.found.ToArray())
        {
            if (feed.Sample.Header.Count != 2 || guess.Code != 1 || guess.Date is not null) continue;
            this.found.Remove((feed, guess));
            crosswalks.Add((feed, [.. feed.Sample.Cells(0)]));
        }
    }

    private void WriteRegister()
    {
        if (this.register is not { } register)
        {
            Ask(DraftMessages.WhichRegister);
            text.Line("\"companies\": { \"file\": \"\", \"id\": \"\", \"name\": \"\" },");
            return;
        }

        FileSample sample = register.Feed.Sample;
        List<string> attributes = [];
        for (int column = 0; column < sample.Header.Count; column++)
        {
            if (column == register.Guess.Code || column == register.Guess.Name) continue;
            if (indicators.Of(sample.Header[column]) is { Indicator: { Kind: IndicatorKind.Attribute } attribute } && delivered.Add(attribute.Id))
                attributes.Add($"{DraftText.Quote(attribute.Id)}: {DraftText.Quote(sample.Header[column])}");
        }

        text.Open("\"companies\": {");
        text.Line($"\"file\": {DraftText.Quote(register.Feed.Pattern)},{FormatOf(sample)}");
        text.Line($"\"id\": {DraftText.Quote(sample.Header[register.Guess.Code!.Value])},");
        text.Line($"\"name\": {DraftText.Quote(sample.Header[register.Guess.Name!.Value])},");
        text.Line($"\"attributes\": {{ {string.Join(", ", attributes)} }}");
        text.Close("},");
    }

    private void WriteFeeds()
    {
        text.Open("\"feeds\": [");
        foreach ((FoundFeed feed, ColumnGuess guess) in this.found)
            WriteFeed(feed, guess);
        foreach ((FoundFeed crosswalk, _) in crosswalks.Where(crosswalk => !usedCrosswalks.Contains(crosswalk.Feed.Pattern)))
            Ask(DraftMessages.LooksLikeCrosswalk(crosswalk.Pattern, crosswalk.Sample.Header));
        foreach ((string file, FeedException cause) in unreadable)
            Ask(DraftMessages.SampleCannotBeRead(file, cause.Fault));
        text.Close("],");
    }

    private void WriteFeed(FoundFeed feed, ColumnGuess guess)
    {
        FileSample sample = feed.Sample;
        (string? company, bool isVia) = CompanyOf(sample, guess);
        MappedColumns mapped = MappedColumns.Of(feed, guess, indicators, delivered, isVia);
        if (company is null || guess.Date is not { } date || mapped.IsEmpty)
        {
            Message?[] lacks =
            [
                company is null ? DraftMessages.NoCompanyColumn : null,
                guess.Date is null ? DraftMessages.NoDateColumn : null,
                mapped.IsEmpty ? DraftMessages.NoIndicatorColumn : null,
            ];
            Ask(DraftMessages.LeftOut(Where(feed), lacks.OfType<Message>().Aggregate(DraftMessages.Joined), sample.Header, mapped.Hints));
            return;
        }

        string id = feed.Name;
        for (int number = 2; !ids.Add(id); number++)
            id = FormattableString.Invariant($"{feed.Name}-{number}");
        text.Open("{");
        text.Line($"\"id\": {DraftText.Quote(id)}, \"file\": {DraftText.Quote(feed.Pattern)},{FormatOf(sample)}");
        string known = guess.Known is { } column ? $", \"known\": {DraftText.Quote(sample.Header[column])}" : "";
        string key = mapped.HasEvents && guess.Key is { } caseNumber ? $", \"key\": {DraftText.Quote(sample.Header[caseNumber])}" : "";
        text.Line($"\"company\": {company}, \"date\": {DraftText.Quote(sample.Header[date])}{known}{key},");
        foreach (Message question in mapped.Questions)
            Ask(question);
        mapped.Write(text);
        text.Close("},");
    }

    private (string? Company, bool IsVia) CompanyOf(FileSample sample, ColumnGuess guess)
    {
        if (guess.Code is { } code) return (DraftText.Quote(sample.Header[code]), false);
        foreach ((FoundFeed crosswalk, HashSet<string> accounts) in crosswalks)
        {
            if (guess.ColumnOf(accounts) is not { } account) continue;
            usedCrosswalks.Add(crosswalk.Pattern);
            bool isNames = account == guess.Name;
            string file = DraftText.Quote(crosswalk.Pattern);
            return isNames
                ? ($"{{ \"column\": {DraftText.Quote(sample.Header[account])}, \"by\": \"name\", \"aliases\": {file} }}", false)
                : ($"{{ \"column\": {DraftText.Quote(sample.Header[account])}, \"via\": {file} }}", true);
        }

        return guess.Name is { } name ? ($"{{ \"column\": {DraftText.Quote(sample.Header[name])}, \"by\": \"name\" }}", false) : (null, false);
    }

    private void Ask(Message question)
    {
        questions.Add(question);
        text.Comment(question, isQuestion: true);
    }

    private static Message Where(FoundFeed feed) =>
        feed.Sample.Format.Sheet is { } sheet ? DraftMessages.OfSheet(feed.Pattern, sheet) : DraftMessages.Of(feed.Pattern);

    private static string FormatOf(FileSample sample)
    {
        string encoding = sample.Format.Encoding is { } name ? $" \"encoding\": {DraftText.Quote(name)}," : "";
        return sample.Format.Sheet is { } sheet ? $"{encoding} \"sheet\": {DraftText.Quote(sheet)}," : encoding;
    }
}
