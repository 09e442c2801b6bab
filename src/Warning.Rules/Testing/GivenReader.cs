using System.Diagnostics;
using System.Globalization;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;
using EarlyWarning.Rules.Time;
using NodaTime;

namespace EarlyWarning.Rules.Testing;

/// <summary>
/// Reads the <c>given</c> of one rule test and reports every fault with its location. The panel is built when a test is run, by reading once more: every start
/// reads all tests, and most run none.
/// </summary>
internal sealed class GivenReader
{
    private const int Row = 0;
    private const int MostTimes = 1000;
    private const string Repeat = "repeat";

    private readonly RuleTestDefinition test;
    private readonly IndicatorCatalog catalog;
    private readonly LetScope lets;
    private readonly Diagnostics diagnostics;
    private readonly PanelBuilder? builder; // null: only faults are looked for
    private readonly LocalDate asOf;
    private readonly Dictionary<string, ScalarValue> pinnedPeers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ScalarValue> pinned = new(StringComparer.Ordinal); // parameters and rules, by BoundKey
    private readonly HashSet<string> delivered = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private bool sound = true;

    private GivenReader(RuleTestDefinition test, IndicatorCatalog catalog, LetScope lets, Diagnostics diagnostics, PanelBuilder? builder)
    {
        this.test = test;
        this.catalog = catalog;
        this.lets = lets;
        this.diagnostics = diagnostics;
        this.builder = builder;
        asOf = test.AsOf is { } day ? DayNumber.ToDate(day) : GivenPanel.UsualAsOf;
    }

    private int AsOfDay => DayNumber.Of(asOf);

    /// <summary>Reads a test; see <see cref="GivenPanel.Read"/>.</summary>
    public static GivenPanel? Read(RuleTestDefinition test, IndicatorCatalog catalog, LetScope lets, Diagnostics diagnostics)
    {
        GivenReader reader = new(test, catalog, lets, diagnostics, builder: null);
        reader.Read();
        return reader.sound ? new GivenPanel(() => Build(test, catalog, lets), reader.asOf, reader.pinnedPeers) { Pinned = reader.pinned } : null;
    }

    private static PanelBuilder Build(RuleTestDefinition test, IndicatorCatalog catalog, LetScope lets)
    {
        PanelBuilder builder = new(catalog, ["test"]) { AbsentApplies = false };
        GivenReader reader = new(test, catalog, lets, new Diagnostics(), builder);
        foreach (Indicator happening in catalog.Indicators.Where(indicator => indicator.Kind == IndicatorKind.Event)) reader.delivered.Add(happening.Id);
        reader.Read();
        builder.Deliver(new FeedDelivery("given", [.. reader.delivered]) { From = DayNumber.ToDate(DayNumber.First), Through = reader.asOf });
        return builder;
    }

    private void Read()
    {
        foreach (JsonMember given in test.Given) Read(given);
    }

    private void Read(JsonMember given)
    {
        if (!catalog.TryGet(given.Name, out Indicator? indicator))
        {
            if (catalog.TryGetParameter(given.Name, out Parameter? parameter)) PinParameter(given, parameter);
            else Pin(given);
            return;
        }

        if (!seen.Add(indicator.Id))
        {
            Fail(DiagnosticCodes.RepeatedGiven, given, GivenMessages.GivenTwice(indicator.Id));
            return;
        }

        switch (indicator.Kind)
        {
            case IndicatorKind.Measure:
                ReadMeasure(indicator, given.Value);
                break;
            case IndicatorKind.Event:
                ReadEvents(indicator, given.Value);
                break;
            case IndicatorKind.Attribute:
                ReadAttribute(indicator, given.Value);
                break;
            default:
                throw new UnreachableException($"A test gives no {indicator.Kind}.");
        }
    }

    /// <summary>Reads a number at lag 0, or an array with the newest at lag 0. Null in an array is a gap; null alone means not delivered.</summary>
    private void ReadMeasure(Indicator measure, JsonValue value)
    {
        if (value.Kind == JsonKind.Null) return;
        delivered.Add(measure.Id);
        IReadOnlyList<JsonValue> items = value.Kind == JsonKind.Array ? ItemsOf(value) : [value];
        int anchor = MeasureViewBuilder.CalendarAnchor(measure, AsOfDay);
        int oldest = anchor - items.Count + 1;
        if (oldest < CalendarPeriod.OrdinalOf(measure.Cadence, DayNumber.First))
        {
            Fail(DiagnosticCodes.ImpossibleGiven, value, GivenMessages.BeforeTheCalendar(measure.Id, items.Count));
            return;
        }

        double? number = null;
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i].Kind == JsonKind.Null) continue;

            // What is repeated is judged once.
            if (i == 0 || !ReferenceEquals(items[i], items[i - 1])) number = Number(measure, items[i], static () => GivenMessages.NumberOrGap);
            if (number is { } known)
                builder?.Measure(measure).Append(Row, oldest + i, known, MeasureAppender.UsualKnown);
        }
    }

    /// <summary>Returns the items of an array, each as often as it says it is repeated.</summary>
    private List<JsonValue> ItemsOf(JsonValue array)
    {
        List<JsonValue> items = [];
        foreach (JsonValue item in array.Items)
        {
            if (item.Kind != JsonKind.Object || item.Find(Repeat) is null)
            {
                items.Add(item);
                continue;
            }

            long before = diagnostics.Count;
            ObjectReader reader = ObjectReader.Open(item, diagnostics, NounMessages.ARepeatedValue)!;
            reader.Require("times");
            int? times = reader.Whole("times", 1, MostTimes);
            items.AddRange(Enumerable.Repeat(reader.Value(Repeat)!, times ?? 1));
            reader.Finish();
            sound &= diagnostics.Count == before;
        }

        return items;
    }

    /// <summary>Reads an array of events; null means that the feed is not delivered.</summary>
    private void ReadEvents(Indicator happening, JsonValue value)
    {
        if (value.Kind == JsonKind.Null)
        {
            delivered.Remove(happening.Id);
            return;
        }

        if (value.Kind != JsonKind.Array)
        {
            WrongType(happening, value, GivenMessages.Events);
            return;
        }

        foreach (JsonValue item in ItemsOf(value)) ReadEvent(happening, item);
    }

    private void ReadEvent(Indicator happening, JsonValue item)
    {
        long before = diagnostics.Count;
        double? number = 1;
        CalendarSpan? ago = null;
        double[] fields = [.. happening.Fields.Select(_ => double.NaN)];
        if (ObjectReader.Open(item, diagnostics, NounMessages.AnEventOfATest) is { } reader)
        {
            reader.Require("ago");
            ago = reader.Duration("ago");
            if (reader.Value("value") is { } value) number = Number(happening, value, static () => GivenMessages.ANumber);
            foreach (JsonMember field in reader.Members("fields")) ReadField(happening, field, fields);
            reader.Finish();
        }

        sound &= diagnostics.Count == before;
        if (ago is not { } back || number is not { } known) return;
        if (back.Shift(AsOfDay, -1) is { } day)
            builder?.Event(happening).Append(Row, day, known, EventAppender.UsualKnown, key: 0, fields: fields);
        else
            Fail(DiagnosticCodes.ImpossibleGiven, item.Find("ago")!, GivenMessages.AgoBeforeTheCalendar(back.ToString(), asOf));
    }

    /// <summary>Reads a field of one event; null means missing.</summary>
    private void ReadField(Indicator happening, JsonMember given, double[] fields)
    {
        int field = happening.FieldOf(given.Name);
        if (field < 0)
        {
            string[] names = [.. happening.Fields.Select(one => one.Name)];
            Message advice = Suggestion.Advice(given.Name, names) ?? (names.Length == 0 ? GivenMessages.HasNoFields : GivenMessages.HasFields(names));
            Fail(DiagnosticCodes.UnknownGiven, given, GivenMessages.GivenHasNoField(happening.Id, Excerpt.Of(given.Name), advice));
            return;
        }

        if (given.Value.Kind == JsonKind.Null) return;
        double? read = happening.Fields[field].Type switch
        {
            EventFieldType.Number when given.Value.Kind == JsonKind.Number && double.IsFinite(given.Value.Number) => given.Value.Number,
            EventFieldType.Text when given.Value.Kind == JsonKind.Text => TextOf(given.Value),
            EventFieldType.Flag when given.Value.Kind is JsonKind.True or JsonKind.False => given.Value.Kind == JsonKind.True ? 1 : 0,
            _ => null,
        };
        if (read is { } known) fields[field] = known;
        else Fail(DiagnosticCodes.GivenOfWrongType, given.Value, GivenMessages.WrongField(Excerpt.Of(given.Name), happening.Id, happening.Fields[field].Type.InWords(), JsonMessages.Of(given.Value)));
    }

    private void ReadAttribute(Indicator attribute, JsonValue value)
    {
        if (value.Kind == JsonKind.Null) return;
        delivered.Add(attribute.Id);
        double? read = attribute.Type switch
        {
            AttributeType.Number => Number(attribute, value, static () => GivenMessages.ANumber),
            AttributeType.Text => value.Kind == JsonKind.Text ? TextOf(value) : WrongType(attribute, value, GivenMessages.AText),
            AttributeType.Flag => value.Kind is JsonKind.True or JsonKind.False ? (value.Kind == JsonKind.True ? 1 : 0) : WrongType(attribute, value, GivenMessages.AFlag),
            AttributeType.Date => Date(attribute, value),
        };
        if (read is { } known) builder?.Attribute(attribute).Set(Row, known);
    }

    private double? Date(Indicator attribute, JsonValue value) =>
        value.Kind == JsonKind.Text && DayNumber.Parse(value.Text) is { } day
            ? day
            : WrongType(attribute, value, GivenMessages.ADate);

    /// <summary>The number of a text, once a panel is built.</summary>
    private double TextOf(JsonValue value) => builder?.Texts.Add(value.Text) ?? 0;

    private double? Number(Indicator indicator, JsonValue value, Func<Message> expected) =>
        value.Kind != JsonKind.Number || !double.IsFinite(value.Number) ? WrongType(indicator, value, expected())
        : indicator.Range.Contains(value.Number) ? value.Number
        : OutOfRange(indicator, value);

    /// <summary>Reads the number of a parameter in this test, which replaces those of its dates and places; null means none.</summary>
    private void PinParameter(JsonMember given, Parameter parameter)
    {
        if (given.Value.Kind is not (JsonKind.Number or JsonKind.Null) || !double.IsFinite(given.Value.Number))
            Fail(DiagnosticCodes.GivenOfWrongType, given.Value, GivenMessages.WrongParameter(parameter.Name, JsonMessages.Of(given.Value)));
        else if (!pinned.TryAdd(parameter.Name, ScalarValue.Of(given.Value.Kind == JsonKind.Null ? double.NaN : given.Value.Number)))
            Fail(DiagnosticCodes.RepeatedGiven, given, GivenMessages.TwiceSpelt(parameter.Name));
    }

    /// <summary>Reads the result of another rule in this test, which replaces that of its condition.</summary>
    private void PinRule(JsonMember given, AskedRule rule)
    {
        if (given.Value.Kind is not (JsonKind.True or JsonKind.False or JsonKind.Null))
        {
            Fail(DiagnosticCodes.GivenOfWrongType, given.Value, GivenMessages.WrongFired(JsonMessages.Of(given.Value)));
            return;
        }

        bool? truth = given.Value.Kind == JsonKind.Null ? null : given.Value.Kind == JsonKind.True;
        if (!pinned.TryAdd(BoundKey.OfFired(rule.Id), ScalarValue.Of(truth)))
            Fail(DiagnosticCodes.RepeatedGiven, given, GivenMessages.TwiceSpelt(Excerpt.Of(given.Name)));
    }

    /// <summary>Reads the value of a peer call in this test, since a panel of one has no peers.</summary>
    private void Pin(JsonMember given)
    {
        Syntax? syntax = Parser.Parse(given.Name, out IReadOnlyList<Fault> faults);
        if (faults.Count > 0 || syntax is null or NameSyntax)
        {
            Message? advice = diagnostics.IsFull(DiagnosticCodes.UnknownGiven)
                ? null
                : Suggestion.Advice(given.Name, catalog.NearNames.Concat(catalog.NearParameters));
            Fail(DiagnosticCodes.UnknownGiven, given, BinderMessages.UnknownIndicator(Excerpt.Of(given.Name), advice));
            return;
        }

        Binder binder = new(catalog, lets);
        BoundExpression? bound = binder.Bind(syntax);
        if (bound is BoundFired fired)
        {
            PinRule(given, fired.Rule);
            return;
        }

        if (bound is not BoundPeer peer)
        {
            bool unknownRule = binder.Faults is [{ Code: DiagnosticCodes.UnknownRule }, ..];
            Fail(unknownRule ? DiagnosticCodes.UnknownRule : DiagnosticCodes.PinnedNoPeer, given, binder.Faults.Count > 0
                ? binder.Faults[0].Text
                : GivenMessages.NoPeer(Excerpt.Of(given.Name)));
            return;
        }

        if (given.Value.Kind is not (JsonKind.Number or JsonKind.Null))
        {
            Fail(DiagnosticCodes.GivenOfWrongType, given.Value, GivenMessages.WrongPeer(JsonMessages.Of(given.Value)));
            return;
        }

        double number = given.Value.Kind == JsonKind.Null ? double.NaN : given.Value.Number;
        if (!pinnedPeers.TryAdd(BoundKey.Alone(peer), ScalarValue.Of(number)))
            Fail(DiagnosticCodes.RepeatedGiven, given, GivenMessages.TwiceSpelt(Excerpt.Of(given.Name)));
    }

    private double? WrongType(Indicator indicator, JsonValue value, Message expected)
    {
        Fail(DiagnosticCodes.GivenOfWrongType, value, GivenMessages.GivenOfWrongType(indicator.Id, Described(indicator), expected, JsonMessages.Of(value), AdviceFor(indicator, value)));
        return null;
    }

    /// <summary>Reports a number that no feed can bring; a percentage for a share, or yuan for a unit of ten thousand, is told as such.</summary>
    private double? OutOfRange(Indicator indicator, JsonValue value)
    {
        string found = Excerpt.Of(value.Raw);
        string? unit = indicator.Unit;
        Message? advice = null;
        if (indicator.Range is { Low: 0, High: 1 } && value.Number is > 1 and <= 100) advice = GivenMessages.PercentAsShare(found, NumberText(value.Number / 100));
        else if (unit is not null && unit.Contains('万', StringComparison.Ordinal) && indicator.Range.Contains(value.Number / 10_000))
            advice = GivenMessages.YuanAsTenThousand(found, NumberText(value.Number / 10_000), unit);
        Fail(DiagnosticCodes.GivenOutOfRange, value, GivenMessages.GivenOutOfRange(indicator.Id, InWords(indicator.Range), found, advice));
        return null;
    }

    private static Message InWords(ValueRange range)
    {
        if (double.IsInfinity(range.Low)) return GivenMessages.RangeUpTo(NumberText(range.High));
        return double.IsInfinity(range.High) ? GivenMessages.RangeFrom(NumberText(range.Low)) : GivenMessages.RangeOf(NumberText(range.Low), NumberText(range.High));
    }

    private static string NumberText(double number) => ((decimal)number).ToString("0.####", CultureInfo.InvariantCulture);

    private static Message Described(Indicator indicator) => indicator.Kind switch
    {
        IndicatorKind.Measure => GivenMessages.AMeasure(indicator.Cadence.InWords()),
        IndicatorKind.Event => GivenMessages.AnEvent,
        IndicatorKind.Attribute => GivenMessages.AnAttribute(indicator.Type.InWords()),
    };

    /// <summary>Returns what to write for a number in quotes or a date in another form, or null.</summary>
    private static Message? AdviceFor(Indicator indicator, JsonValue value)
    {
        if (indicator is { Kind: IndicatorKind.Attribute, Type: AttributeType.Date }) return DateReading.AdviceFor(value);
        bool isNumber = indicator.Kind != IndicatorKind.Attribute || indicator.Type == AttributeType.Number;
        return isNumber && value.Kind == JsonKind.Text ? WrittenNumber.AdviseQuoted(value.Text) : null;
    }

    private void Fail(string code, JsonMember member, Message message)
    {
        sound = false;
        diagnostics.Error(code, member.Value.Source, member.NameOffset, message);
    }

    private void Fail(string code, JsonValue value, Message message)
    {
        sound = false;
        diagnostics.Error(code, value, message);
    }
}
