using System.Text;
using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Drafting;

/// <summary>The indicators that the columns of a found feed deliver, how that was found, and questions about the others.</summary>
internal sealed class MappedColumns
{
    private const int MostMatters = 30;
    private const int LongestMatter = 20;
    private const int MostAsked = 3;

    private const string Untold = "error";

    private static readonly string[] Combinations = ["sum", "last", "max", Untold];

    private readonly FoundFeed feed;
    private readonly ColumnGuess guess;
    private readonly IndicatorGuess indicators;
    private readonly DraftQuestions asked;
    private readonly HashSet<string> delivered;
    private readonly string id;
    private readonly List<string> measures = [];
    private readonly List<string> events = [];
    private readonly List<string> attributes = [];
    private readonly List<Message> remarks = [];
    private readonly List<Message> titles = [];
    private readonly List<Message> near = [];
    private readonly List<DraftQuestion> questions = [];
    private readonly HashSet<int> used = [];
    private string? combine;

    private MappedColumns(FoundFeed feed, ColumnGuess guess, IndicatorGuess indicators, DraftQuestions asked, HashSet<string> delivered, string id)
    {
        this.feed = feed;
        this.guess = guess;
        this.indicators = indicators;
        this.asked = asked;
        this.delivered = delivered;
        this.id = id;
    }

    public bool IsEmpty => this.measures.Count + this.events.Count + this.attributes.Count == 0;

    public bool HasEvents => this.events.Count > 0;

    /// <summary>Whether it lists those concerned alone: cases, or measures that have a value for whoever is absent.</summary>
    public bool IsList { get; private set; }

    /// <summary>How indicators were found that no column is called by.</summary>
    public IReadOnlyList<Message> Remarks => this.remarks;

    /// <summary>The questions that are open.</summary>
    public IReadOnlyList<DraftQuestion> Questions => this.questions;

    /// <summary>The titles of what is delivered.</summary>
    public IReadOnlyList<Message> Titles => this.titles;

    /// <summary>A sentence on the columns whose names are similar to an indicator's, or null.</summary>
    public Message? Hints => this.near.Count == 0 ? null : DraftMessages.Perhaps([.. this.near]);

    /// <summary>Maps the columns of a feed.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="guess">Its columns of companies and dates.</param>
    /// <param name="dates">Where its dates are.</param>
    /// <param name="indicators">The indicators.</param>
    /// <param name="asked">The questions of the draft.</param>
    /// <param name="delivered">The indicators that other feeds deliver; those of this one are added.</param>
    /// <param name="id">The id of the feed.</param>
    /// <param name="isVia">Whether a company may have several accounts.</param>
    public static MappedColumns Of(FoundFeed feed, ColumnGuess guess, DateGuess dates, IndicatorGuess indicators, DraftQuestions asked, HashSet<string> delivered, string id, bool isVia)
    {
        MappedColumns mapped = new(feed, guess, indicators, asked, delivered, id);
        if (dates.Measures.Count > 0)
        {
            mapped.AddMonths(dates);
            return mapped;
        }

        List<(int Column, IndicatorMatch Match)> figures = mapped.FigureMatches();
        IReadOnlyList<IndicatorMatch> lists = indicators.EventsOf(feed.Parts, [.. guess.Others.Select(guess.Header)]);
        if (IsOfCases(figures, lists, guess)) mapped.AddEvent(lists);
        else mapped.AddMeasures(figures, isVia);
        if (mapped.IsEmpty && mapped.questions.Count == 0) mapped.AskFigures();
        mapped.AddAttributes();
        mapped.AddHints();
        return mapped;
    }

    public void Write(DraftText text)
    {
        (string Key, List<string> Entries)[] all = [("measures", this.measures), ("events", this.events), ("attributes", this.attributes)];
        var there = Array.FindAll(all, kind => kind.Entries.Count > 0);
        for (int i = 0; i < there.Length; i++)
        {
            text.Open($"\"{there[i].Key}\": {{");
            for (int entry = 0; entry < there[i].Entries.Count; entry++)
                text.Line(there[i].Entries[entry] + (entry < there[i].Entries.Count - 1 ? "," : ""));
            text.Close(i == there.Length - 1 ? "}" : "},");
        }
    }

    /// <summary>Returns whether each row is a case: the list is called as an event is, and no column as a measure.</summary>
    private static bool IsOfCases(List<(int Column, IndicatorMatch Match)> figures, IReadOnlyList<IndicatorMatch> lists, ColumnGuess guess)
    {
        if (lists.Count == 0) return false;
        if (figures.Count == 0) return true;
        double best = figures.Max(figure => figure.Match.Score);
        return best < IndicatorMatch.Certain && (guess.Key is not null || lists[0].Score > best);
    }

    private List<(int Column, IndicatorMatch Match)> FigureMatches()
    {
        string context = string.Join('|', this.feed.Parts);
        List<(int Column, IndicatorMatch Match)> found = [];
        foreach (int column in this.guess.Others.Where(this.guess.MayBeFigure))
        {
            IReadOnlyList<IndicatorMatch> matches = this.indicators.Of(
                this.feed.Sample.Header[column], context, this.guess.Content(column), IndicatorKind.Measure, this.feed.Sample.FullNames[column]);
            if (matches.Count > 0 && matches[0].Score >= IndicatorMatch.Possible) found.AddRange(matches.TakeWhile(match => match.Score >= IndicatorMatch.Possible).Select(match => (column, match)));
        }

        return [.. found.OrderByDescending(figure => figure.Match.Score)];
    }

    private void AddMeasures(List<(int Column, IndicatorMatch Match)> figures, bool isVia)
    {
        HashSet<string> taken = new(StringComparer.Ordinal);
        if (figures.Count > 0) AskHowToCombine(figures.Select(figure => figure.Column), isVia);
        foreach ((int column, IndicatorMatch match) in figures)
        {
            if (this.used.Contains(column) || taken.Contains(match.Indicator.Id)) continue;
            IndicatorMatch[] rivals = [.. figures.Where(other => other.Column == column && !taken.Contains(other.Match.Indicator.Id)).Select(other => other.Match)];
            if (Decide(column, rivals) is not { } decided) continue;
            taken.Add(decided.Indicator.Id);
            IsList |= decided.Indicator.Absent is not null;
            if (!MayDeliver(decided.Indicator)) continue;
            string scaled = decided.Scale == 1 ? "" : $", \"scale\": {DraftText.Number(decided.Scale)}";
            this.measures.Add($"{DraftText.Quote(decided.Indicator.Id)}: {{ {CellOf(column)}{scaled}{CombineOf(isVia)} }}");
            Note(column, decided);
        }

        if (isVia && this.measures.Count > 0) this.remarks.Add(DraftMessages.AddsUp);
    }

    /// <summary>Asks what the figures are whose headers say nothing, where what stands around the table leaves a few.</summary>
    private void AskFigures()
    {
        IReadOnlyList<Indicator> around = this.indicators.MeasuresAround(this.feed.Parts);
        foreach (int column in around.Count == 0 ? [] : this.guess.Others.Where(this.guess.MayBeFigure).Take(MostAsked))
        {
            string header = this.feed.Sample.Header[column];
            IReadOnlyList<Indicator> fitting = [.. around.Where(indicator => this.indicators.Fits(indicator, header, this.guess.Content(column)))];
            if (fitting.Count == 0) continue;
            DraftQuestion question = DraftQuestions.OfIndicators($"column:{this.id}/{header}", DraftMessages.WhatIsColumn(this.feed.Pattern, header), fitting, suggested: null);
            if (Ask(question) is not { } answer || answer == DraftQuestions.None) continue;
            Indicator indicator = fitting.First(one => one.Id == answer);
            if (!MayDeliver(indicator)) continue;
            this.used.Add(column);
            IsList |= indicator.Absent is not null;
            this.measures.Add($"{DraftText.Quote(indicator.Id)}: {{ {CellOf(column)} }}");
            Note(column, new IndicatorMatch(indicator, 1, 1));
        }
    }

    /// <summary>Maps the measures of a table whose columns are months.</summary>
    private void AddMonths(DateGuess dates)
    {
        foreach ((string name, IReadOnlyList<int> columns) in dates.Measures)
        {
            ColumnContent content = new([.. columns.SelectMany(this.feed.Sample.Cells)], columns.Count * this.feed.Sample.Rows.Count);
            bool isOnly = dates.Measures.Count == 1;
            IndicatorMatch[] matches = isOnly ? MatchesOfAll(name, content) : MatchesOf(name, content);
            if (matches.Length == 0 || Decide(columns[0], matches) is not { } decided || !MayDeliver(decided.Indicator)) continue;
            IsList |= decided.Indicator.Absent is not null;
            Indicator indicator = decided.Indicator;
            string scaled = decided.Scale == 1 ? "" : $", \"scale\": {DraftText.Number(decided.Scale)}";
            this.measures.Add($"{DraftText.Quote(indicator.Id)}: {{{(isOnly ? "" : $" \"column\": {DraftText.Quote(name)}{scaled} ")}}}");
            this.titles.Add(DraftMessages.Titled(indicator.Title, indicator.Id));
            if (!isOnly && decided.Score < IndicatorMatch.Certain) this.remarks.Add(DraftMessages.ByContext(name, indicator.Title, indicator.Id));
        }
    }

    /// <summary>What the one measure of a table may be, by what stands beside the months, or around the table.</summary>
    private IndicatorMatch[] MatchesOfAll(string name, ColumnContent content) =>
        [.. this.indicators.MeasuresOf([.. this.feed.Parts.Prepend(HeaderText.Fold(name)).Where(part => part.Length > 1)], content)];

    /// <summary>What one of several measures may be, by what stands beside its months.</summary>
    private IndicatorMatch[] MatchesOf(string name, ColumnContent content) =>
    [
        .. this.indicators.Of(name, string.Join('|', this.feed.Parts), content, IndicatorKind.Measure)
            .TakeWhile(match => match.Score >= IndicatorMatch.Possible),
    ];

    /// <summary>Decides what a column is, or asks; null: nothing, or not yet.</summary>
    private IndicatorMatch? Decide(int column, IndicatorMatch[] rivals)
    {
        this.used.Add(column);
        IndicatorMatch best = rivals[0];
        bool isClear = best.Score >= IndicatorMatch.Certain || best.Score >= IndicatorMatch.Likely && (rivals.Length < 2 || rivals[1].Score < best.Score);
        if (isClear) return best;
        string header = this.feed.Sample.Header[column];
        DraftQuestion question = DraftQuestions.OfIndicators(
            $"column:{this.id}/{header}", DraftMessages.WhatIsColumn(this.feed.Pattern, header), rivals.Select(rival => rival.Indicator).Distinct(), best.Indicator.Id);
        if (Ask(question) is not { } answer || answer == DraftQuestions.None) return null;
        return rivals.First(rival => rival.Indicator.Id == answer) with { Score = 1 };
    }

    /// <summary>Returns whether this feed is the one that delivers an indicator; where another does already, asks which counts.</summary>
    private bool MayDeliver(Indicator indicator)
    {
        string asks = $"source:{indicator.Id}";
        if (this.asked.AnswerTo(asks) is { } decided && decided != this.id) return false;
        if (this.delivered.Add(indicator.Id)) return true;
        Ask(new DraftQuestion(asks, DraftMessages.DeliveredTwice(this.feed.Pattern, indicator.Title, indicator.Id))
        {
            Choices = [new DraftChoice("first", DraftMessages.TheOther), new DraftChoice(this.id, DraftMessages.ThisFile(this.feed.Pattern))],
            Suggested = "first",
        });
        return false;
    }

    /// <summary>Maps a list of cases by what stands around it, since it seldom has a column named like its indicator.</summary>
    private void AddEvent(IReadOnlyList<IndicatorMatch> lists)
    {
        IndicatorMatch[] free = [.. lists.Where(match => !this.delivered.Contains(match.Indicator.Id))];
        if (free.Length == 0) return;
        IndicatorMatch[] near = [.. free.Where(match => match.Score > free[0].Score - IndicatorMatch.Close && match.Score >= IndicatorMatch.Possible).Take(6)];
        Indicator happening = free[0].Indicator;
        if (near.Length > 1 || free[0].Score < IndicatorMatch.Likely)
        {
            string? answer = Ask(DraftQuestions.OfIndicators(
                $"event:{this.id}", DraftMessages.WhichEvent(this.feed.Pattern, happening.Title, happening.Id), near.Select(match => match.Indicator), happening.Id));
            if (answer == DraftQuestions.None) return;
            if (answer is not null) happening = near.First(match => match.Indicator.Id == answer).Indicator;
        }

        this.delivered.Add(happening.Id);
        IsList = true;
        List<string> parts = [];
        if (NumberColumn(happening) is { } column)
        {
            this.used.Add(column);
            string markers = MarkersOf(column);
            parts.Add($"\"value\": {DraftText.Quote(this.feed.Sample.Header[column])}{markers}");
        }

        if (FieldsOf(happening) is { Count: > 0 } fields) parts.Add($"\"fields\": {{ {string.Join(", ", fields)} }}");
        this.events.Add($"{DraftText.Quote(happening.Id)}: {{{(parts.Count == 0 ? "" : $" {string.Join(", ", parts)} ")}}}");
        this.titles.Add(DraftMessages.Titled(happening.Title, happening.Id));
    }

    /// <summary>The column of an event's number: the one that is called as its title says, else the one of its unit. A case counts as one.</summary>
    private int? NumberColumn(Indicator happening) => happening.Unit == "case" ? null : this.guess.Others
        .Where(this.guess.MayBeFigure)
        .Select(column => (Column: column, Fit: IndicatorGuess.NumberFit(happening, this.guess.Header(column))))
        .Where(column => column.Fit > 0 && FitsRange(happening, column.Column))
        .OrderByDescending(column => column.Fit)
        .Select(column => (int?)column.Column)
        .FirstOrDefault();

    private bool FitsRange(Indicator happening, int column) => this.guess.Content(column).Figures.All(figure => happening.Range.Contains(figure));

    private List<string> FieldsOf(Indicator happening)
    {
        List<string> fields = [];
        foreach (EventField field in happening.Fields)
        {
            if (field.Name == "caller" && this.guess.Telephone() is { } telephone)
            {
                this.used.Add(telephone);
                fields.Add($"{DraftText.Quote(field.Name)}: {{ \"column\": {DraftText.Quote(this.feed.Sample.Header[telephone])}, \"as\": \"hash\" }}");
            }
            else if (Array.Find(ColumnWords.Fields, known => known.Field == field.Name) is { Words: { } words } && this.guess.ColumnCalled(words, content => FitsField(field, content)) is { } column)
            {
                this.used.Add(column);
                fields.Add($"{DraftText.Quote(field.Name)}: {DraftText.Quote(this.feed.Sample.Header[column])}");
            }
        }

        return fields;
    }

    // What somebody told in words of his own stays out of a scan: a matter is one of a few.
    private static bool FitsField(EventField field, ColumnContent content) => field.Type switch
    {
        EventFieldType.Flag => content.Flags >= 0.8,
        EventFieldType.Text => content is { IsEmpty: false, Distinct: <= MostMatters, Longest: <= LongestMatter } && !content.IsNumbersOfThings,
        _ => content.IsFigures,
    };

    private void AddAttributes()
    {
        foreach (int column in this.guess.Others.Where(column => !this.used.Contains(column)))
        {
            string header = this.feed.Sample.Header[column];
            if (this.indicators.Of(header, "", this.guess.Content(column), IndicatorKind.Attribute) is not [{ Score: >= IndicatorMatch.Certain } match, ..]) continue;
            if (!this.delivered.Add(match.Indicator.Id)) continue;
            this.used.Add(column);
            this.attributes.Add($"{DraftText.Quote(match.Indicator.Id)}: {{ {CellOf(column)} }}");
            this.titles.Add(DraftMessages.Titled(match.Indicator.Title, match.Indicator.Id));
        }
    }

    /// <summary>Returns a sentence on the columns of a table that are called like an indicator, or null.</summary>
    public static Message? HintsOf(FoundFeed feed, ColumnGuess guess, IndicatorGuess indicators)
    {
        Message[] near = [.. NearOf(feed, guess, indicators, guess.Others).Select(near => near.Hint)];
        return near.Length == 0 ? null : DraftMessages.Perhaps(near);
    }

    private static IEnumerable<(Indicator Indicator, Message Hint)> NearOf(FoundFeed feed, ColumnGuess guess, IndicatorGuess indicators, IEnumerable<int> columns) => columns
        .Where(guess.MayBeFigure)
        .Select(column => (Header: feed.Sample.Header[column], Near: indicators.Near(feed.Sample.Header[column])))
        .Where(column => column.Near is not null)
        .Select(column => (column.Near!, DraftMessages.MayBe(column.Header, column.Near!.Id, column.Near.Title)));

    private void AddHints() => this.near.AddRange(
        NearOf(this.feed, this.guess, this.indicators, this.guess.Others.Where(column => !this.used.Contains(column))).Where(near => !this.delivered.Contains(near.Indicator.Id)).Select(near => near.Hint));

    private string CombineOf(bool isVia)
    {
        if (isVia) return ", \"combine\": \"sum\"";
        return this.combine is { } word && word != Untold ? $", \"combine\": \"{word}\"" : "";
    }

    /// <summary>Asks what several rows of one company and period make, where the first rows have some; equal ones are likely one row twice.</summary>
    private void AskHowToCombine(IEnumerable<int> figures, bool isVia)
    {
        if (isVia || this.guess.Known is not null || (this.guess.Code ?? this.guess.Name) is not { } company) return;
        string[][][] several =
        [
            .. this.feed.Sample.Rows.Where(row => row[company].Length > 0)
                .GroupBy(row => (row[company], this.guess.Date is { } date ? row[date] : "")).Select(group => group.ToArray()).Where(group => group.Length > 1),
        ];
        if (several.Length == 0) return;
        int[] columns = [.. figures.Distinct()];
        bool areEqual = several.All(rows => rows.All(row => columns.All(column => row[column] == rows[0][column])));
        this.combine = Ask(new DraftQuestion($"combine:{this.id}", DraftMessages.HowToCombine(this.feed.Pattern))
        {
            Choices = [.. Combinations.Select(word => new DraftChoice(word, DraftMessages.CombinedBy(word)))],
            Suggested = areEqual ? "last" : "sum",
        });
    }

    private string? Ask(DraftQuestion question)
    {
        string? answer = this.asked.Ask(question);
        if (answer is null) this.questions.Add(question);
        return answer;
    }

    private void Note(int column, IndicatorMatch match)
    {
        this.titles.Add(DraftMessages.Titled(match.Indicator.Title, match.Indicator.Id));
        if (match.Score < IndicatorMatch.Certain) this.remarks.Add(DraftMessages.ByContext(this.feed.Sample.Header[column], match.Indicator.Title, match.Indicator.Id));
    }

    private string CellOf(int column) => $"\"column\": {DraftText.Quote(this.feed.Sample.Header[column])}{MarkersOf(column)}";

    /// <summary>Returns the texts among the numbers of a column, as a key, if there are only a few short ones, which then mark missing values.</summary>
    private string MarkersOf(int column)
    {
        string[] cells = [.. this.feed.Sample.Cells(column)];
        string[] texts = [.. cells.Where(cell => !IsNumber(cell)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        bool few = texts.Length is > 0 and <= 3 && cells.Count(IsNumber) * 2 > cells.Length && Array.TrueForAll(texts, text => text.Length <= 3 && !text.Any(char.IsAsciiDigit));
        return few ? $", \"missing\": [{string.Join(", ", texts.Select(DraftText.Quote))}]" : "";
    }

    private static bool IsNumber(string cell) => NumberCell.TryParse(Encoding.UTF8.GetBytes(cell), 1, out _, out _);
}
