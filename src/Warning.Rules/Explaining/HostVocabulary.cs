using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;
using EarlyWarning.Rules.Time;
using NodaTime;
using ValueType = EarlyWarning.Rules.Binding.ValueType;

namespace EarlyWarning.Rules;

/// <summary>
/// The names that a host adds to those of the catalog for conditions and sentences of its own, such as <c>score</c>, each with the function that gives its
/// value for a company. Rules do not see them; they hide equal names of the catalog. A value that is null is missing, as that of an indicator is. Immutable:
/// each method returns a new vocabulary; thread-safe if the functions are.
/// </summary>
/// <typeparam name="T">What the host knows of a company when its expressions are evaluated.</typeparam>
public sealed class HostVocabulary<T>
{
    private readonly IReadOnlyDictionary<string, Name> values;
    private readonly IReadOnlyDictionary<string, Name> functions;

    /// <summary>Creates a vocabulary without names.</summary>
    public HostVocabulary()
        : this(new Dictionary<string, Name>(StringComparer.Ordinal), new Dictionary<string, Name>(StringComparer.Ordinal))
    {
    }

    private HostVocabulary(IReadOnlyDictionary<string, Name> values, IReadOnlyDictionary<string, Name> functions) =>
        (this.values, this.functions) = (values, functions);

    /// <summary>Adds a number, which is read by its name.</summary>
    /// <param name="name">The name, as the language writes names.</param>
    /// <param name="value">Gives the number; null, or one that is not finite, is missing.</param>
    /// <param name="unit">The unit, such as <c>people</c>; null if it has none.</param>
    /// <param name="whyMissing">Tells why the number is missing; null if there is nothing to tell.</param>
    /// <param name="isApproximate">Tells whether the number is only about right, so that sentences say so; null if it never is.</param>
    /// <returns>The vocabulary with the name.</returns>
    /// <exception cref="ArgumentException">The name cannot be written in the language, or is used already.</exception>
    public HostVocabulary<T> WithNumber(
        string name,
        Func<T, double?> value,
        string? unit = null,
        Func<T, IReadOnlyList<MissingReason>>? whyMissing = null,
        Func<T, bool>? isApproximate = null) =>
        WithValue(name, new HostValue(ValueType.Number, unit), (host, _) => ScalarValue.Of(value(host) ?? double.NaN), value, whyMissing, isApproximate);

    /// <summary>Adds a condition, which is read by its name.</summary>
    /// <param name="name">The name, as the language writes names.</param>
    /// <param name="value">Tells whether it holds; null is unknown.</param>
    /// <param name="whyMissing">Tells why it is unknown; null if there is nothing to tell.</param>
    /// <returns>The vocabulary with the name.</returns>
    /// <exception cref="ArgumentException">The name cannot be written in the language, or is used already.</exception>
    public HostVocabulary<T> WithCondition(string name, Func<T, bool?> value, Func<T, IReadOnlyList<MissingReason>>? whyMissing = null) =>
        WithValue(name, new HostValue(ValueType.Condition), (host, _) => ScalarValue.Of(value(host)), value, whyMissing);

    /// <summary>Adds a text, which is read by its name.</summary>
    /// <param name="name">The name, as the language writes names.</param>
    /// <param name="value">Gives the text; null is missing.</param>
    /// <param name="whyMissing">Tells why the text is missing; null if there is nothing to tell.</param>
    /// <returns>The vocabulary with the name.</returns>
    /// <exception cref="ArgumentException">The name cannot be written in the language, or is used already.</exception>
    public HostVocabulary<T> WithText(string name, Func<T, string?> value, Func<T, IReadOnlyList<MissingReason>>? whyMissing = null) =>
        WithValue(name, new HostValue(ValueType.Text), (host, _) => ScalarValue.Of(value(host)), value, whyMissing);

    /// <summary>Adds a date, which is read by its name.</summary>
    /// <param name="name">The name, as the language writes names.</param>
    /// <param name="value">Gives the date; null is missing.</param>
    /// <param name="whyMissing">Tells why the date is missing; null if there is nothing to tell.</param>
    /// <returns>The vocabulary with the name.</returns>
    /// <exception cref="ArgumentException">The name cannot be written in the language, or is used already.</exception>
    public HostVocabulary<T> WithDate(string name, Func<T, LocalDate?> value, Func<T, IReadOnlyList<MissingReason>>? whyMissing = null) =>
        WithValue(name, new HostValue(ValueType.Date), (host, _) => ScalarValue.OfDate(value(host) is { } date ? DayNumber.Of(date) : double.NaN), value, whyMissing);

    /// <summary>Adds a condition with one of several words as its argument, such as <c>level_at_least('orange')</c>.</summary>
    /// <param name="name">The name, as the language writes names.</param>
    /// <param name="words">The words that it takes.</param>
    /// <param name="noun">What such a word is, for messages: <c>level</c>.</param>
    /// <param name="value">Tells whether it holds for a word; null is unknown.</param>
    /// <param name="whyMissing">Tells why it is unknown; null if there is nothing to tell.</param>
    /// <returns>The vocabulary with the name.</returns>
    /// <exception cref="ArgumentException">The name cannot be written in the language or is used already, or there are no words.</exception>
    public HostVocabulary<T> WithChoice(
        string name, IReadOnlyCollection<string> words, Message noun, Func<T, string, bool?> value, Func<T, string, IReadOnlyList<MissingReason>>? whyMissing = null)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(noun);
        if (words.Count == 0) throw new ArgumentException($"'{name}' needs at least one word.", nameof(words));
        string[] known = [.. words];
        HostFunction function = new($"{name}('{known[0]}')", known, DiagnosticCodes.UnknownChoice, (found, advice) => FunctionMessages.NoSuchWord(noun, found, advice), List: true);
        return WithFunction(name, (_, _) => function, value, whyMissing);
    }

    /// <summary>Adds a condition with the id of a rule as its argument, such as <c>fired('rule-id')</c>; it takes every rule of the set.</summary>
    /// <param name="name">The name, as the language writes names.</param>
    /// <param name="value">Tells whether it holds for a rule, given by its id; null is unknown.</param>
    /// <param name="whyMissing">Tells why it is unknown; null if there is nothing to tell.</param>
    /// <returns>The vocabulary with the name.</returns>
    /// <exception cref="ArgumentException">The name cannot be written in the language, or is used already.</exception>
    public HostVocabulary<T> WithRule(string name, Func<T, string, bool?> value, Func<T, string, IReadOnlyList<MissingReason>>? whyMissing = null) => WithFunction(
        name,
        (ids, titles) => new HostFunction($"{name}('rule-id')", ids, DiagnosticCodes.UnknownRule, FunctionMessages.NoRule, Names: titles),
        value,
        whyMissing);

    /// <summary>Returns the names, for binding.</summary>
    /// <param name="rules">The ids of the rules of the set.</param>
    /// <param name="titles">The ids with the titles of the rules, for suggestions.</param>
    internal HostNames NamesOver(IReadOnlyCollection<string> rules, IEnumerable<NearName> titles) => new(
        values.ToDictionary(name => name.Key, name => name.Value.Declared!, StringComparer.Ordinal),
        functions.ToDictionary(name => name.Key, name => name.Value.Function!(rules, titles), StringComparer.Ordinal));

    /// <summary>Returns the values for a company.</summary>
    internal IHostValues ValuesOf(T host) => new Values(this, host);

    private HostVocabulary<T> WithValue(
        string name,
        HostValue declared,
        Func<T, string?, ScalarValue> value,
        Delegate given,
        Func<T, IReadOnlyList<MissingReason>>? whyMissing,
        Func<T, bool>? isApproximate = null)
    {
        ArgumentNullException.ThrowIfNull(given, nameof(value));
        CheckName(name, values);
        Func<T, string?, IReadOnlyList<MissingReason>>? why = whyMissing is null ? null : (host, _) => whyMissing(host);
        Name added = new(declared, null, value, why, isApproximate);
        return new HostVocabulary<T>(new Dictionary<string, Name>(values, StringComparer.Ordinal) { [Identifier.Normalize(name)] = added }, functions);
    }

    private HostVocabulary<T> WithFunction(
        string name,
        Func<IReadOnlyCollection<string>, IEnumerable<NearName>, HostFunction> function,
        Func<T, string, bool?> value,
        Func<T, string, IReadOnlyList<MissingReason>>? whyMissing)
    {
        ArgumentNullException.ThrowIfNull(value);
        CheckName(name, functions);
        Func<T, string?, IReadOnlyList<MissingReason>>? why = whyMissing is null ? null : (host, argument) => whyMissing(host, argument!);
        Name added = new(null, function, (host, argument) => ScalarValue.Of(value(host, argument!)), why, IsApproximate: null);
        return new HostVocabulary<T>(values, new Dictionary<string, Name>(functions, StringComparer.Ordinal) { [Identifier.Normalize(name)] = added });
    }

    private static void CheckName(string name, IReadOnlyDictionary<string, Name> taken)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (Lexer.WhyNoName(Identifier.Normalize(name)) is { } why) throw new ArgumentException($"'{name}' cannot be a name: {why}", nameof(name));
        if (taken.ContainsKey(Identifier.Normalize(name))) throw new ArgumentException($"The name '{name}' is used already.", nameof(name));
    }

    private sealed record Name(
        HostValue? Declared,
        Func<IReadOnlyCollection<string>, IEnumerable<NearName>, HostFunction>? Function,
        Func<T, string?, ScalarValue> Value,
        Func<T, string?, IReadOnlyList<MissingReason>>? WhyMissing,
        Func<T, bool>? IsApproximate);

    private sealed class Values(HostVocabulary<T> vocabulary, T host) : IHostValues
    {
        public ScalarValue ValueOf(BoundHostValue value) => NameOf(value).Value(host, value.Argument);

        public bool IsApproximate(BoundHostValue value) => NameOf(value).IsApproximate?.Invoke(host) == true;

        public IReadOnlyList<MissingReason> WhyMissing(BoundHostValue value) => NameOf(value).WhyMissing?.Invoke(host, value.Argument) ?? [];

        private Name NameOf(BoundHostValue value) => (value.Argument is null ? vocabulary.values : vocabulary.functions)[value.Name];
    }
}
