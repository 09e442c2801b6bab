using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using NodaTime.Text;

namespace EarlyWarning.Files.Drafting;

/// <summary>Guesses what each table of a folder is and writes a draft of the scan file.</summary>
internal sealed class DraftWriter
{
    private static readonly string[] RegisterNames = ["compan", "register", "企业", "名册", "名录", "单位"];

    private readonly IndicatorGuess indicators;
    private readonly DraftQuestions questions;
    private readonly DraftOptions options;
    private readonly List<(FoundFeed Feed, ColumnGuess Guess)> found;
    private readonly List<(FoundFeed Feed, HashSet<string> Accounts)> crosswalks = [];
    private readonly List<DraftedFile> files;
    private readonly HashSet<string> delivered = new(StringComparer.Ordinal);
    private readonly HashSet<string> ids = new(StringComparer.Ordinal) { "companies" };
    private readonly Dictionary<string, string> crosswalksOf = new(StringComparer.Ordinal);
    private readonly (FoundFeed Feed, ColumnGuess Guess)? register;
    private readonly OfficeQuestions office;
    private readonly EarlierScan? earlier;
    private readonly HashSet<string> companies;
    private DraftQuestion? registerQuestion;

    /// <summary>Creates a writer.</summary>
    /// <param name="folder">The files.</param>
    /// <param name="pack">The rules whose indicators are looked for.</param>
    /// <param name="options">The language.</param>
    /// <param name="answers">The answers that were given, by the ids of the questions.</param>
    /// <param name="earlier">The scan file of an earlier delivery; null: there is none.</param>
    public DraftWriter(DraftFolder folder, RulePack pack, DraftOptions options, IReadOnlyDictionary<string, string> answers, EarlierScan? earlier)
    {
        this.options = options;
        this.earlier = earlier;
        this.indicators = new IndicatorGuess(pack.Catalog);
        this.questions = new DraftQuestions(answers);
        this.files = [.. folder.Others];
        this.found = [.. folder.Tables.Select(feed => (feed, new ColumnGuess(feed.Sample)))];
        this.register = RegisterAmong(this.found);
        this.office = new OfficeQuestions(this.questions, pack, options.Language, this.register, earlier);
        if (earlier is null) this.register ??= AskRegister();
        if (earlier is null) this.found.RemoveAll(found => found == this.register);
        else TakeKept(earlier, pack.Catalog);
        this.companies = this.register is { Guess.Code: null } named ? [.. named.Feed.Sample.Cells(IdOf(named))] : [];
        TakeCrosswalks();
    }

    /// <summary>The questions that are open.</summary>
    public IReadOnlyList<DraftQuestion> Questions => this.questions.Open;

    /// <summary>What became of each file, by name.</summary>
    public IReadOnlyList<DraftedFile> Files =>
        [.. this.files.OrderBy(file => file.Path, StringComparer.Ordinal).ThenBy(file => file.Sheet, StringComparer.Ordinal)];

    public string Write()
    {
        if (this.earlier is { } kept) return WriteOnto(kept);
        DraftText text = new(this.options.Language);
        text.Open("{");
        text.Comment(DraftMessages.Opening);
        text.Line("\"rules\": \"default\",");
        this.office.Write(text);
        WriteRegister(text);
        text.Open("\"feeds\": [");
        WriteFeeds(text);
        foreach (DraftedFile file in this.files.Where(file => file.Use is DraftedUse.Unreadable or DraftedUse.Passed)) text.Comment(file.Text);
        text.Close("],");
        text.Line("\"output\": \"out\"");
        text.Close("}");
        return text.ToString();
    }

    private string WriteOnto(EarlierScan kept)
    {
        this.office.WriteOnto(kept);
        DraftText text = new(this.options.Language, depth: 2);
        WriteFeeds(text);
        kept.Append(text.ToString());
        return kept.Rewritten();
    }

    private void WriteFeeds(DraftText text)
    {
        foreach ((FoundFeed feed, ColumnGuess guess) in this.found) WriteFeed(text, feed, guess);
        foreach ((FoundFeed crosswalk, _) in this.crosswalks) NoteCrosswalk(text, crosswalk);
    }

    /// <summary>Takes the tables that are read already.</summary>
    private void TakeKept(EarlierScan kept, IndicatorCatalog catalog)
    {
        foreach ((FoundFeed feed, ColumnGuess guess) in this.found.ToArray())
        {
            if (kept.ReaderOf(feed) is not { } reader) continue;
            this.found.Remove((feed, guess));
            this.files.Add(Told(feed, DraftedUse.Kept, DraftMessages.ReadAsBefore(Where(feed), reader)));
        }

        this.delivered.UnionWith(kept.Delivered.Select(name => catalog.TryGet(name, out Indicator? indicator) ? indicator.Id : name));
        this.ids.UnionWith(kept.Ids);
    }

    private (FoundFeed Feed, ColumnGuess Guess)? RegisterAmong(IEnumerable<(FoundFeed Feed, ColumnGuess Guess)> tables)
    {
        var candidates = tables
            .Where(found => found.Guess is { Code: { } code, Name: not null } && found.Guess.Content(code).IsDistinct)
            .OrderByDescending(found => AttributesOf(found.Feed, found.Guess).Count(attribute => attribute.Score >= IndicatorMatch.Certain))
            .ThenByDescending(found => Array.Exists(RegisterNames, name => found.Feed.Name.Contains(name, StringComparison.OrdinalIgnoreCase)))
            .ThenBy(found => found.Guess.Date is not null)
            .ThenByDescending(found => found.Feed.Sample.Rows.Count)
            .ToArray();
        return candidates.Length == 0 ? null : candidates[0];
    }

    /// <summary>Asks which table is the register, where none has credit codes.</summary>
    private (FoundFeed Feed, ColumnGuess Guess)? AskRegister()
    {
        var named = this.found.Where(found => found.Guess.Name is not null && found.Guess.Distinct is not null).ToArray();
        DraftChoice[] choices = [.. named.Select(found => new DraftChoice(PlaceOf(found.Feed), Where(found.Feed)))];
        DraftQuestion question = new("companies", DraftMessages.WhichRegister) { Choices = choices };
        this.registerQuestion = question;
        if (this.questions.Ask(question) is not { } answer) return null;
        this.registerQuestion = null;
        return named.First(found => PlaceOf(found.Feed) == answer);
    }

    private static int IdOf((FoundFeed Feed, ColumnGuess Guess) register) => register.Guess.Code ?? register.Guess.Distinct!.Value;

    private static string PlaceOf(FoundFeed feed) => feed.Sample.Format.Sheet is { } sheet ? $"{feed.Pattern}#{sheet}" : feed.Pattern;

    private IEnumerable<IndicatorMatch> AttributesOf(FoundFeed feed, ColumnGuess guess) => guess.Others
        .Select(column => this.indicators.Of(feed.Sample.Header[column], "", guess.Content(column), IndicatorKind.Attribute, feed.Sample.FullNames[column]))
        .Where(matches => matches.Count > 0)
        .Select(matches => matches[0]);

    /// <summary>Takes the tables of two columns of which the second holds credit codes: crosswalks or alias files.</summary>
    private void TakeCrosswalks()
    {
        foreach ((FoundFeed feed, ColumnGuess guess) in this.found.ToArray())
        {
            if (feed.Sample.Header.Count != 2 || guess.Code != 1 || guess.Date is not null) continue;
            this.found.Remove((feed, guess));
            this.crosswalks.Add((feed, [.. feed.Sample.Cells(0)]));
        }
    }

    private void WriteRegister(DraftText text)
    {
        if (this.register is not { } register)
        {
            if (this.registerQuestion is { } open) text.Question(open);
            text.Line("\"companies\": { \"file\": \"\", \"id\": \"\", \"name\": \"\" },");
            return;
        }

        FileSample sample = register.Feed.Sample;
        List<string> attributes = [];
        List<Message> titles = [];
        foreach (int column in Enumerable.Range(0, sample.Header.Count).Where(column => column != IdOf(register) && column != register.Guess.Name))
        {
            IReadOnlyList<IndicatorMatch> matches = this.indicators.Of(
                sample.Header[column], "", register.Guess.Content(column), IndicatorKind.Attribute, sample.FullNames[column]);
            if (matches.Count == 0 || matches[0].Score < IndicatorMatch.Likely || !this.delivered.Add(matches[0].Indicator.Id)) continue;
            attributes.Add($"{DraftText.Quote(matches[0].Indicator.Id)}: {DraftText.Quote(sample.Header[column])}");
            titles.Add(DraftMessages.Titled(matches[0].Indicator.Title, matches[0].Indicator.Id));
        }

        if (register.Guess.Town is { } town) titles.Add(DraftMessages.Town(sample.Header[town]));
        if (register.Guess.Address is { } address) titles.Add(DraftMessages.Address(sample.Header[address]));
        text.Open("\"companies\": {");
        text.Line($"\"file\": {DraftText.Quote(register.Feed.Pattern)},{FormatOf(sample)}");
        string kind = register.Guess.Code is null ? " \"idKind\": \"any\"," : "";
        text.Line($"\"id\": {DraftText.Quote(sample.Header[IdOf(register)])},{kind}");
        string place = KeyOf("town", register.Guess.Town, sample) + KeyOf("address", register.Guess.Address, sample);
        text.Line($"\"name\": {DraftText.Quote(sample.Header[register.Guess.Name!.Value])},{place}");
        text.Line($"\"attributes\": {{ {string.Join(", ", attributes)} }}");
        text.Close("},");
        this.files.Add(Told(register.Feed, DraftedUse.Companies, DraftMessages.IsRegister(Where(register.Feed), titles)));
    }

    private static string KeyOf(string key, int? column, FileSample sample) =>
        column is { } place ? $" \"{key}\": {DraftText.Quote(sample.Header[place])}," : "";

    private void WriteFeed(DraftText text, FoundFeed feed, ColumnGuess guess)
    {
        string id = IdOf(feed);
        FileSample sample = feed.Sample;
        (string? company, bool isVia) = CompanyOf(id, sample, guess);
        DateGuess? dates = DateGuess.Of(feed, guess);
        MappedColumns? mapped = company is null || dates is null ? null
            : MappedColumns.Of(feed, guess, dates, this.indicators, this.questions, this.delivered, id, isVia);
        if (mapped is null || mapped.IsEmpty)
        {
            Message?[] lacks =
            [
                company is not null ? null : guess.Account is { } account ? DraftMessages.NeedsCrosswalk(sample.Header[account])
                    : DraftMessages.NoCompanyColumn,
                dates is null ? DraftMessages.NoDateColumn : null,
                mapped is { IsEmpty: true } ? DraftMessages.NoIndicatorColumn : null,
            ];
            Message why = DraftMessages.LeftOut(Where(feed), lacks.OfType<Message>().Aggregate(DraftMessages.Joined), sample.Header, mapped is null
                ? MappedColumns.HintsOf(feed, guess, this.indicators) : mapped.Hints);
            foreach (DraftQuestion question in mapped?.Questions ?? []) text.Question(question);
            text.Comment(why);
            this.files.Add(Told(feed, DraftedUse.LeftOut, why));
            return;
        }

        this.ids.Add(id);
        DraftQuestion? whichYear = dates!.LacksYear && YearGuess.Of(feed) is null ? YearGuess.Question(feed, id) : null;
        string? answered = whichYear is null ? null : YearGuess.Of(this.questions.Ask(whichYear));
        string? year = dates.LacksYear ? YearGuess.Of(feed) ?? answered : null;
        if (this.crosswalksOf.TryGetValue(id, out string? crosswalk)) NoteLookup(crosswalk, id);
        string known = guess.Known is { } column ? $", \"known\": {DraftText.Quote(sample.Header[column])}" : "";
        string key = mapped.HasEvents && guess.Key is { } caseNumber ? $", \"key\": {DraftText.Quote(sample.Header[caseNumber])}" : "";
        text.Open("{");
        text.Line($"\"id\": {DraftText.Quote(id)}, \"file\": {DraftText.Quote(feed.Pattern)},{FormatOf(sample)}");
        text.Line($"\"company\": {company}, \"{dates.Key}\": {JsonOf(dates, guess, sample, year)}{known}{key},{CoverageOf(text, feed, mapped)}");
        if (whichYear is not null && answered is null) text.Question(whichYear);
        foreach (DraftQuestion question in mapped.Questions) text.Question(question);
        foreach (Message remark in mapped.Remarks) text.Comment(remark);
        if (mapped.Hints is { } hints) text.Comment(DraftMessages.Unmapped(hints));
        mapped.Write(text);
        text.Close("},");
        this.files.Add(Told(feed, DraftedUse.Feed, DraftMessages.IsFeed(Where(feed), mapped.Titles, mapped.Hints)));
    }

    /// <summary>Returns the value of <c>date</c> or <c>months</c>; a column alone is its name.</summary>
    private static string JsonOf(DateGuess dates, ColumnGuess guess, FileSample sample, string? year) =>
        guess.Date is { } column && year is null ? DraftText.Quote(sample.Header[column]) : dates.Json(year);

    /// <summary>
    /// Returns the days that a list covers, as its title or its files' names say: only of a list can what is not in it be told from what is not known.
    /// </summary>
    private static string CoverageOf(DraftText text, FoundFeed feed, MappedColumns mapped)
    {
        if (!mapped.IsList || feed.Covers is not { } covers) return "";
        text.Comment(DraftMessages.CoverageAsSaid);
        string from = covers.From is { } first ? $" \"from\": {DraftText.Quote(LocalDatePattern.Iso.Format(first))}," : "";
        return $"{from} \"through\": {DraftText.Quote(LocalDatePattern.Iso.Format(covers.Through))},";
    }

    private string IdOf(FoundFeed feed)
    {
        string id = feed.Name;
        for (int number = 2; this.ids.Contains(id); number++) id = FormattableString.Invariant($"{feed.Name}-{number}");
        return id;
    }

    private (string? Company, bool IsVia) CompanyOf(string id, FileSample sample, ColumnGuess guess)
    {
        if ((guess.Code ?? guess.ColumnOf(this.companies)) is { } code) return (DraftText.Quote(sample.Header[code]), false);
        foreach ((FoundFeed crosswalk, HashSet<string> accounts) in this.crosswalks)
        {
            if (guess.ColumnOf(accounts) is not { } account) continue;
            this.crosswalksOf.Add(id, crosswalk.Pattern);
            bool isNames = account == guess.Name;
            string file = DraftText.Quote(crosswalk.Pattern);
            return isNames
                ? ($"{{ \"column\": {DraftText.Quote(sample.Header[account])}, \"by\": \"name\", \"aliases\": {file} }}", false)
                : ($"{{ \"column\": {DraftText.Quote(sample.Header[account])}, \"via\": {file} }}", true);
        }

        if (guess.Name is not { } name) return (null, false);
        string others = AliasesOf(id) is { } aliases ? $", \"aliases\": {DraftText.Quote(aliases)}" : "";
        return ($"{{ \"column\": {DraftText.Quote(sample.Header[name])}, \"by\": \"name\"{others} }}", false);
    }

    /// <summary>Returns the table of other names, which its header calls so; null where there is none.</summary>
    private string? AliasesOf(string id)
    {
        FoundFeed? aliases = this.crosswalks.Select(crosswalk => crosswalk.Feed)
            .FirstOrDefault(feed => ColumnWords.HasAny(HeaderText.Fold(feed.Sample.FullNames[0]), ColumnWords.OtherNames));
        if (aliases is not null) this.crosswalksOf[id] = aliases.Pattern;
        return aliases?.Pattern;
    }

    private void NoteLookup(string crosswalk, string feed)
    {
        this.files.Add(new DraftedFile(crosswalk, DraftedUse.Lookup, DraftMessages.IsLookup(crosswalk, feed)));
    }

    private void NoteCrosswalk(DraftText text, FoundFeed crosswalk)
    {
        if (this.files.Exists(file => file.Path == crosswalk.Pattern && file.Use == DraftedUse.Lookup)) return;
        Message unused = DraftMessages.LooksLikeCrosswalk(crosswalk.Pattern, crosswalk.Sample.Header);
        text.Comment(unused);
        this.files.Add(new DraftedFile(crosswalk.Pattern, DraftedUse.LeftOut, unused));
    }

    private static DraftedFile Told(FoundFeed feed, DraftedUse use, Message text) => new(feed.Pattern, use, text) { Sheet = feed.Sample.Format.Sheet };

    private static Message Where(FoundFeed feed) =>
        feed.Sample.Format.Sheet is { } sheet ? DraftMessages.OfSheet(feed.Pattern, sheet) : DraftMessages.Of(feed.Pattern);

    private static string FormatOf(FileSample sample)
    {
        string encoding = sample.Format.Encoding is { } name ? $" \"encoding\": {DraftText.Quote(name)}," : "";
        return sample.Format.Sheet is { } sheet ? $"{encoding} \"sheet\": {DraftText.Quote(sheet)}," : encoding;
    }
}
