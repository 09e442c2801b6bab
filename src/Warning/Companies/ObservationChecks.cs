using System.Globalization;
using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;
using NodaTime;

namespace EarlyWarning.Companies;

/// <summary>Checks observations against a catalog. Allocates only where there is a fault, or an event with fields.</summary>
/// <param name="catalog">The catalog.</param>
internal sealed class ObservationChecks(IndicatorCatalog catalog)
{
    /// <summary>The most characters of a text, as many as an expression may have.</summary>
    public const int LongestText = 4096;

    /// <summary>The earliest plausible date of an observation, the same as for feeds.</summary>
    private static readonly LocalDate Earliest = new(1990, 1, 1);

    /// <summary>Returns all faults of observations, in the order in which they were added; those of delivered indicators first.</summary>
    public IReadOnlyList<ObservationFault> FaultsOf(Observations observations)
    {
        List<ObservationFault>? faults = null;
        foreach (string name in observations.DeliveredNames) Find(name, null, ref faults);
        foreach (Observations.Entry entry in observations.Entries) Check(entry, ref faults);
        return faults ?? (IReadOnlyList<ObservationFault>)[];
    }

    /// <summary>Returns the indicator of a name; null where there is none, which is added to the faults.</summary>
    public Indicator? Find(string name, LocalDate? date, ref List<ObservationFault>? faults)
    {
        if (catalog.TryGet(name, out Indicator? indicator)) return indicator;
        IEnumerable<NearName> names = catalog.Indicators.SelectMany(one => NearName.All(one.Id, one.Aliases, one.Title));
        // Where a program has thousands wrong, the first hundred tell what is.
        Message? advice = faults?.Count >= Diagnostics.MostOfOneCode ? null : Suggestion.Advice(name, names);
        Message what = BinderMessages.UnknownIndicator(Excerpt.Of(name), advice);
        (faults ??= []).Add(new ObservationFault(name, date, ObservationFaultReason.UnknownIndicator, what));
        return null;
    }

    /// <summary>Checks one observation and adds what is wrong with it to the faults.</summary>
    /// <returns>The indicator; null where there is none of the name.</returns>
    public Indicator? Check(in Observations.Entry entry, ref List<ObservationFault>? faults)
    {
        if (Find(entry.Indicator, entry.Date, ref faults) is not { } indicator) return null;
        bool isAttribute = indicator.Kind == IndicatorKind.Attribute;
        if (isAttribute && entry.Date is not null) Add(entry, ObservationFaultReason.HasNoDate, ObservationMessages.AttributeHasNoDate, ref faults);
        else if (!isAttribute && entry.Date is null && !entry.IsUnread) Add(entry, ObservationFaultReason.NeedsDate, ObservationMessages.NeedsDate, ref faults);
        else if (!entry.IsUnread) CheckValue(indicator, entry, ref faults);
        if (entry.Date is { } date && date < Earliest)
            Add(entry, ObservationFaultReason.ImplausibleDate, ObservationMessages.ObservedTooEarly(Earliest), ref faults);
        if (entry.Known is { } known && known < Earliest)
            Add(entry, ObservationFaultReason.ImplausibleDate, ObservationMessages.ImplausibleKnown(known, Earliest), ref faults);
        return indicator;
    }

    private static void CheckValue(Indicator indicator, in Observations.Entry entry, ref List<ObservationFault>? faults)
    {
        if (indicator.Kind == IndicatorKind.Attribute)
        {
            CheckAttribute(indicator, entry, ref faults);
            return;
        }

        CheckRange(indicator, entry, entry.Number, ref faults);
        if (entry.Fields is not { Count: > 0 } fields) return;
        if (indicator.Kind == IndicatorKind.Event) CheckFields(indicator, entry, fields, ref faults);
        else Add(entry, ObservationFaultReason.UnknownField, ObservationMessages.MeasureHasNoFields, ref faults);
    }

    private static void CheckAttribute(Indicator attribute, in Observations.Entry entry, ref List<ObservationFault>? faults)
    {
        switch (attribute.Type, entry.Value)
        {
            case (AttributeType.Text, string text):
                if (text.Length > LongestText)
                    Add(entry, ObservationFaultReason.TooLong, ObservationMessages.TextTooLong(text.Length, LongestText), ref faults);
                break;
            case (AttributeType.Date, LocalDate) or (AttributeType.Flag, bool):
                break;
            case (AttributeType.Number, { } value) when CellValue.TryConvert(value, out CellValue converted) && converted.Number is { } number:
                CheckRange(attribute, entry, number, ref faults);
                break;
            default:
                Add(entry, ObservationFaultReason.WrongType, ObservationMessages.OfOtherType(attribute.Type.InWords(), TextOf(entry.Value)), ref faults);
                break;
        }
    }

    private static void CheckRange(Indicator indicator, in Observations.Entry entry, double number, ref List<ObservationFault>? faults)
    {
        if (!indicator.Range.IsBounded || indicator.Range.Contains(number)) return;
        Add(entry, ObservationFaultReason.OutOfRange, ObservationMessages.ObservedOutOfRange(InWords(indicator.Range), TextOf(number)), ref faults);
    }

    private static void CheckFields(
        Indicator happening, in Observations.Entry entry, IReadOnlyDictionary<string, object?> fields, ref List<ObservationFault>? faults)
    {
        foreach ((string name, object? value) in fields)
        {
            string normal = Identifier.Normalize(name);
            if (happening.Fields.FirstOrDefault(one => one.Name == normal) is not { } field)
            {
                string[] names = [.. happening.Fields.Select(one => one.Name)];
                Message advice = Suggestion.Advice(name, names) ?? (names.Length == 0 ? GivenMessages.HasNoFields : GivenMessages.HasFields(names));
                Add(entry, ObservationFaultReason.UnknownField, ObservationMessages.LacksField(Excerpt.Of(name), advice), ref faults);
            }
            else if (value is string { Length: > LongestText } text && field.Type == EventFieldType.Text)
            {
                Add(entry, ObservationFaultReason.TooLong, ObservationMessages.FieldTooLong(field.Name, text.Length, LongestText), ref faults);
            }
            else if (!IsOfType(field.Type, value))
            {
                Message wrong = ObservationMessages.FieldOfOtherType(field.Name, field.Type.InWords(), TextOf(value));
                Add(entry, ObservationFaultReason.FieldOfWrongType, wrong, ref faults);
            }
        }
    }

    private static bool IsOfType(EventFieldType type, object? value) => (type, value) switch
    {
        (_, null) or (EventFieldType.Text, string) or (EventFieldType.Flag, bool) => true,
        (EventFieldType.Number, _) => CellValue.TryConvert(value, out CellValue converted) && converted.Number is not null,
        _ => false,
    };

    private static void Add(in Observations.Entry entry, ObservationFaultReason reason, Message what, ref List<ObservationFault>? faults)
    {
        Message text = entry.Date is { } date ? ObservationMessages.OnDate(entry.Indicator, date, what) : ObservationMessages.Undated(entry.Indicator, what);
        (faults ??= []).Add(new ObservationFault(entry.Indicator, entry.Date, reason, text));
    }

    private static Message InWords(ValueRange range) => (double.IsInfinity(range.Low), double.IsInfinity(range.High)) switch
    {
        (true, _) => GivenMessages.RangeUpTo(TextOf(range.High)),
        (_, true) => GivenMessages.RangeFrom(TextOf(range.Low)),
        _ => GivenMessages.RangeOf(TextOf(range.Low), TextOf(range.High)),
    };

    private static string TextOf(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static string TextOf(object? value) => value switch
    {
        null => "null",
        LocalDate date => NodaTime.Text.LocalDatePattern.Iso.Format(date),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        string text => $"'{Excerpt.Of(text)}'",
        _ => Excerpt.Of(value.ToString() ?? ""),
    };
}
