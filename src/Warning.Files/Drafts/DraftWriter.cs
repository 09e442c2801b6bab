using EarlyWarning.Rules;

namespace EarlyWarning.Files.Drafts;

/// <summary>Decides what each file of a folder is, and writes the scan file that says so.</summary>
internal sealed class DraftWriter
{
    private static readonly string[] s_registerNames = ["compan", "register", "企业", "名册", "单位"];

    private readonly IndicatorGuess _indicators;
    private readonly List<(FoundFeed Feed, ColumnGuess Guess)> _found;
    private readonly List<(string File, FeedException Cause)> _unreadable = [];
    private readonly List<string> _questions = [];
    private readonly HashSet<string> _delivered = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal) { "companies" };
    private readonly HashSet<string> _usedCrosswalks = new(StringComparer.Ordinal);
    private readonly DraftText _text = new();
    private readonly (FoundFeed Feed, ColumnGuess Guess)? _register;
    private readonly List<(FoundFeed Feed, HashSet<string> Accounts)> _crosswalks = [];

    public DraftWriter(string folder, IndicatorCatalog catalog)
    {
        _indicators = new IndicatorGuess(catalog);
        _found = [.. FoundFeed.In(folder, (file, cause) => _unreadable.Add((file, cause))).Select(feed => (feed, new ColumnGuess(feed.Sample)))];
        _register = TakeRegister();
        TakeCrosswalks();
    }

    /// <summary>What a person has to decide.</summary>
    public IReadOnlyList<string> Questions => _questions;

    public string Write()
    {
        _text.Open("{");
        _text.Comment("A draft from the headers and the first rows of the files here. Check every line; what could not be decided stands in comments.");
        _text.Line("\"rules\": \"default\",");
        WriteRegister();
        WriteFeeds();
        _text.Line("\"output\": \"out\"");
        _text.Close("}");
        return _text.ToString();
    }

    private (FoundFeed Feed, ColumnGuess Guess)? TakeRegister()
    {
        var candidates = _found
            .Where(found => found.Guess is { Code: { } code, Name: not null } && found.Guess.IsDistinct(code))
            .OrderByDescending(found => Array.Exists(s_registerNames, name => found.Feed.Name.Contains(name, StringComparison.OrdinalIgnoreCase)))
            .ThenBy(found => found.Guess.Date is not null)
            .ThenByDescending(found => found.Feed.Sample.Rows.Count)
            .ToArray();
        if (candidates.Length == 0) return null;
        _found.Remove(candidates[0]);
        return candidates[0];
    }

    /// <summary>Two columns, the second the company's code or name: a crosswalk or an alias file.</summary>
    private void TakeCrosswalks()
    {
        foreach ((FoundFeed feed, ColumnGuess guess) in _found.ToArray())
        {
            if (feed.Sample.Header.Count != 2 || guess.Code != 1 || guess.Date is not null) continue;
            _found.Remove((feed, guess));
            _crosswalks.Add((feed, [.. feed.Sample.Cells(0)]));
        }
    }

    private void WriteRegister()
    {
        if (_register is not { } register)
        {
            Ask("no file has a column of credit codes, each once, and a column of names: which is the companies file?");
            _text.Line("\"companies\": { \"file\": \"\", \"id\": \"\", \"name\": \"\" },");
            return;
        }

        FileSample sample = register.Feed.Sample;
        List<string> attributes = [];
        for (int column = 0; column < sample.Header.Count; column++)
        {
            if (column == register.Guess.Code || column == register.Guess.Name) continue;
            if (_indicators.Of(sample.Header[column]) is { Indicator: { Kind: IndicatorKind.Attribute } attribute } && _delivered.Add(attribute.Id))
                attributes.Add($"{DraftText.Quote(attribute.Id)}: {DraftText.Quote(sample.Header[column])}");
        }

        _text.Open("\"companies\": {");
        _text.Line($"\"file\": {DraftText.Quote(register.Feed.Pattern)},{FormatOf(sample)}");
        _text.Line($"\"id\": {DraftText.Quote(sample.Header[register.Guess.Code!.Value])},");
        _text.Line($"\"name\": {DraftText.Quote(sample.Header[register.Guess.Name!.Value])},");
        _text.Line($"\"attributes\": {{ {string.Join(", ", attributes)} }}");
        _text.Close("},");
    }

    private void WriteFeeds()
    {
        _text.Open("\"feeds\": [");
        foreach ((FoundFeed feed, ColumnGuess guess) in _found)
            WriteFeed(feed, guess);
        foreach ((FoundFeed crosswalk, _) in _crosswalks.Where(crosswalk => !_usedCrosswalks.Contains(crosswalk.Feed.Pattern)))
            Ask($"{crosswalk.Pattern} looks like a crosswalk ({Names(crosswalk.Sample)}), and no feed has such accounts: is it an alias file, or not needed?");
        foreach ((string file, FeedException cause) in _unreadable)
            Ask($"{file} cannot be read: {cause.Fault}");
        _text.Close("],");
    }

    private void WriteFeed(FoundFeed feed, ColumnGuess guess)
    {
        FileSample sample = feed.Sample;
        (string? company, bool isVia) = CompanyOf(sample, guess);
        MappedColumns mapped = MappedColumns.Of(feed, guess, _indicators, _delivered, isVia);
        if (company is null || guess.Date is not { } date || mapped.IsEmpty)
        {
            string lacks = string.Join("; ", new[]
            {
                company is null ? "no column of credit codes, names or accounts of a crosswalk" : null,
                guess.Date is null ? "no column of dates" : null,
                mapped.IsEmpty ? "no column is called as an indicator is" : null,
            }.OfType<string>());
            Ask($"{Where(feed)} is left out: {lacks}. Its columns: {Names(sample)}.{mapped.Hints}");
            return;
        }

        string id = feed.Name;
        for (int number = 2; !_ids.Add(id); number++)
            id = FormattableString.Invariant($"{feed.Name}-{number}");
        _text.Open("{");
        _text.Line($"\"id\": {DraftText.Quote(id)}, \"file\": {DraftText.Quote(feed.Pattern)},{FormatOf(sample)}");
        string known = guess.Known is { } column ? $", \"known\": {DraftText.Quote(sample.Header[column])}" : "";
        string key = mapped.HasEvents && guess.Key is { } caseNumber ? $", \"key\": {DraftText.Quote(sample.Header[caseNumber])}" : "";
        _text.Line($"\"company\": {company}, \"date\": {DraftText.Quote(sample.Header[date])}{known}{key},");
        foreach (string question in mapped.Questions)
            Ask(question);
        mapped.Write(_text);
        _text.Close("},");
    }

    private (string? Company, bool IsVia) CompanyOf(FileSample sample, ColumnGuess guess)
    {
        if (guess.Code is { } code) return (DraftText.Quote(sample.Header[code]), false);
        foreach ((FoundFeed crosswalk, HashSet<string> accounts) in _crosswalks)
        {
            if (guess.ColumnOf(accounts) is not { } account) continue;
            _usedCrosswalks.Add(crosswalk.Pattern);
            bool isNames = account == guess.Name;
            string file = DraftText.Quote(crosswalk.Pattern);
            return isNames
                ? ($"{{ \"column\": {DraftText.Quote(sample.Header[account])}, \"by\": \"name\", \"aliases\": {file} }}", false)
                : ($"{{ \"column\": {DraftText.Quote(sample.Header[account])}, \"via\": {file} }}", true);
        }

        return guess.Name is { } name ? ($"{{ \"column\": {DraftText.Quote(sample.Header[name])}, \"by\": \"name\" }}", false) : (null, false);
    }

    private void Ask(string question)
    {
        _questions.Add(question);
        _text.Comment("? " + question);
    }

    private static string Where(FoundFeed feed) => feed.Sample.Format.Sheet is { } sheet ? $"{feed.Pattern}, sheet '{sheet}'," : feed.Pattern;

    private static string Names(FileSample sample) => string.Join(", ", sample.Header.Select(column => $"'{column}'"));

    private static string FormatOf(FileSample sample)
    {
        string encoding = sample.Format.Encoding is { } name ? $" \"encoding\": {DraftText.Quote(name)}," : "";
        return sample.Format.Sheet is { } sheet ? $"{encoding} \"sheet\": {DraftText.Quote(sheet)}," : encoding;
    }
}
