using EarlyWarning.Rules.Language;

namespace EarlyWarning.Rules.Interop;

/// <summary>
/// The types of the names that expressions read, told from how they are used: names that are compared with each other, or are branches of one choice, have one
/// type.
/// Where two uses differ the first one counts; the binder then says what does not fit.
/// </summary>
internal sealed class InputTypes
{
    private readonly Dictionary<string, Slot> names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the type of a name; null if no use has shown it.</summary>
    public AttributeType? Of(string name) => names.TryGetValue(name, out Slot? slot) ? slot.Root.Type : null;

    /// <summary>Learns from an expression, which is a condition.</summary>
    public void LearnCondition(Syntax condition) => Join(AttributeType.Flag, condition);

    /// <summary>Learns from an expression that has a name of its own.</summary>
    public void LearnLet(string name, Syntax expression) => Named(name).Join(TypeOf(expression));

    private Slot TypeOf(Syntax syntax)
    {
        switch (syntax)
        {
            case NameSyntax name:
                return Named(name.Name);
            case NumberSyntax:
                return new Slot(AttributeType.Number);
            case TextSyntax:
                return new Slot(AttributeType.Text);
            case TruthSyntax:
                return new Slot(AttributeType.Flag);
            case NegateSyntax or ArithmeticSyntax:
                return Join(AttributeType.Number, [.. syntax.Parts]);
            case NotSyntax or JunctionSyntax:
                return Join(AttributeType.Flag, [.. syntax.Parts]);
            case ComparisonSyntax or InSyntax:
                Join(null, [.. syntax.Parts]);
                return new Slot(AttributeType.Flag);
            case CoalesceSyntax:
                return Join(null, [.. syntax.Parts]);
            case CallSyntax call:
                return TypeOfCall(call);
            default:
                return new Slot(null);
        }
    }

    /// <summary>Returns the type of a function that an import writes.</summary>
    private Slot TypeOfCall(CallSyntax call)
    {
        switch (call.Function)
        {
            case "if":
                Join(AttributeType.Flag, call.Arguments[0]);
                return Join(null, call.Arguments[1], call.Arguments[2]);
            case "known" or "missing":
                TypeOf(call.Arguments[0]);
                return new Slot(AttributeType.Flag);
            case "starts_with" or "ends_with" or "contains":
                Join(AttributeType.Text, call.Arguments[0]);
                return new Slot(AttributeType.Flag);
            case "date":
                return new Slot(AttributeType.Date);
            case "year" or "month" or "day":
                Join(AttributeType.Date, call.Arguments[0]);
                return new Slot(AttributeType.Number);
            default:
                return Join(AttributeType.Number, [.. call.Arguments]);
        }
    }

    /// <summary>Joins the types of expressions to one, and with a type that their place asks for.</summary>
    private Slot Join(AttributeType? asked, params Syntax[] expressions)
    {
        Slot joined = new(asked);
        foreach (Syntax expression in expressions) joined.Join(TypeOf(expression));
        return joined.Root;
    }

    private Slot Named(string name)
    {
        if (!names.TryGetValue(name, out Slot? slot)) names.Add(name, slot = new Slot(null));
        return slot.Root;
    }

    /// <summary>A type that is told or not yet; slots that were joined share that of their root.</summary>
    private sealed class Slot(AttributeType? type)
    {
        private Slot? joined;

        public Slot Root => joined is null ? this : joined = joined.Root;

        public AttributeType? Type { get; private set; } = type;

        public void Join(Slot other)
        {
            Slot root = Root, added = other.Root;
            if (ReferenceEquals(root, added)) return;
            // Two types that are both told stay apart, so that a mistake in one rule does not spread to names elsewhere.
            if (root.Type is not null && added.Type is not null && root.Type != added.Type) return;
            root.Type ??= added.Type;
            added.joined = root;
        }
    }
}
