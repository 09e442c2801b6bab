using System.Diagnostics;
using System.Globalization;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Interop;

/// <summary>Turns an expression of a workflow into one of the rule language, and reports all of it that the language cannot say.</summary>
/// <param name="text">The expression's text.</param>
/// <param name="scope">The parameters that it may name.</param>
/// <param name="indicators">Receives the names of the inputs.</param>
/// <param name="diagnostics">Receives every fault.</param>
internal sealed class LambdaTranslator(LocatedText text, ParameterScope scope, InputNames indicators, Diagnostics diagnostics)
{
    private static readonly string[] ListFunctions =
        ["Aggregate", "All", "Any", "Average", "Count", "Distinct", "First", "FirstOrDefault", "GroupBy", "Last", "LastOrDefault", "Max", "Min", "OrderBy", "Select", "SelectMany", "Single", "SingleOrDefault", "Skip", "Sum", "Take", "Where"];

    private static readonly string[] HostTypes = ["Convert", "DateTime", "DateTimeOffset", "Enum", "Guid", "Math", "Regex", "String", "TimeSpan"];

    private static readonly string[] Parts = ["Count", "Day", "HasValue", "Length", "Month", "Value", "Year"];

    private bool isSound = true;

    /// <summary>Translates an expression; returns null with a fault, which has been reported.</summary>
    public Syntax? Translate(Lambda lambda)
    {
        Syntax? syntax = Say(lambda);
        return isSound ? syntax : null;
    }

    private Syntax? Say(Lambda lambda) => lambda switch
    {
        NumberLambda number => new NumberSyntax(number.Span, number.Value),
        TextLambda literal => new TextSyntax(literal.Span, literal.Value),
        TruthLambda truth => new TruthSyntax(truth.Span, truth.Value),
        NullLambda => Refuse(lambda.Span, WorkflowMessages.LoneNull),
        NameLambda or MemberLambda => SayPath(lambda),
        NegateLambda negate => Say(negate.Operand) is { } operand ? new NegateSyntax(negate.Span, operand) : null,
        NotLambda not => Say(not.Operand) is { } operand ? new NotSyntax(not.Span, operand) : null,
        BinaryLambda binary => SayBinary(binary),
        InLambda membership => SayIn(membership.Span, membership.Value, membership.Items),
        ChoiceLambda choice => SayChoice(choice.Span, choice.Condition, choice.Then, choice.Otherwise),
        CallLambda call => SayCall(call),
        ListLambda => Refuse(lambda.Span, WorkflowMessages.LoneList),
        ForeignLambda foreign => Refuse(foreign.Span, WorkflowMessages.Of(foreign.Form)),
        _ => throw new UnreachableException($"{lambda.GetType().Name} has no translation."),
    };

    private Syntax? SayPath(Lambda lambda)
    {
        if (PathOf(lambda) is not { } path)
        {
            if (lambda is not MemberLambda member) return Refuse(lambda.Span, WorkflowMessages.HostValue(Written(lambda.Span)));
            if (member.Target is NameLambda { Name: var type } && string.Equals(type, "string", StringComparison.OrdinalIgnoreCase) && Same(member.Name, "Empty")) return new TextSyntax(member.Span, "");
            return IsHostType(member.Target) ? Refuse(member.Span, WorkflowMessages.HostValue(Written(member.Span))) : SayPart(member);
        }

        if (path.Parameter is { Path: null } parameter) return parameter.IsFaulty ? Fail() : new NameSyntax(lambda.Span, parameter.Name);
        if (path.Names.Count > 2 && lambda is MemberLambda named && SayPart(named, isKnownPart: true) is { } part) return part;
        return isSound ? Indicator(path, lambda.Span) : null;
    }

    /// <summary>Says a member that .NET values have, such as <c>HasValue</c>; of another, which an input's object may have, it is the path.</summary>
    private Syntax? SayPart(MemberLambda member, bool isKnownPart = false)
    {
        Syntax? Of(string function) => Say(member.Target) is { } target ? Call(member.Span, function, target) : null;
        return member.Name switch
        {
            "HasValue" => Of("known"),
            "Value" => Say(member.Target),
            "Year" => Of("year"),
            "Month" => Of("month"),
            "Day" => Of("day"),
            "Length" or "Count" => RefuseMember(member),
            _ => isKnownPart ? null : RefuseMember(member),
        };
    }

    /// <summary>Refuses a member that no indicator stands for, unless it is a member of what is refused already.</summary>
    private Syntax? RefuseMember(MemberLambda member) =>
        Say(member.Target) is null ? null : Refuse(member.NameSpan, WorkflowMessages.NoMember(Excerpt.Of(member.Name)));

    private Syntax? Indicator(Path path, TextSpan span)
    {
        string name = indicators.Add(path.Names, out IReadOnlyList<string>? other);
        if (Lexer.WhyNoName(name) is { } why) return Refuse(span, why);
        if (other is not null) return Refuse(DiagnosticCodes.WorkflowNameTaken, span, WorkflowMessages.SameMember(name, string.Join('.', path.Names), string.Join('.', other)));
        return new NameSyntax(span, name);
    }

    private Syntax? SayBinary(BinaryLambda binary)
    {
        bool isEqual = binary.Sign == LambdaSign.Equal;
        if ((isEqual || binary.Sign == LambdaSign.NotEqual) && (binary.Left is NullLambda || binary.Right is NullLambda))
        {
            Lambda value = binary.Left is NullLambda ? binary.Right : binary.Left;
            return Say(value) is { } tested ? Call(binary.Span, isEqual ? "missing" : "known", tested) : null;
        }

        if (WhyNot(binary) is { } why) Refuse(binary.SignSpan, why);
        Syntax? left = Say(binary.Left), right = Say(binary.Right);
        if (left is null || right is null) return null;
        if (binary.Sign == LambdaSign.Divide && isSound && !IsBroken(binary.Left) && !IsBroken(binary.Right)) diagnostics.Warning(DiagnosticCodes.WholeDivision, text, binary.SignSpan, WorkflowMessages.WholeDivision);
        return binary.Sign switch
        {
            LambdaSign.Or => Junction(binary.Span, Language.Junction.Or, [left, right]),
            LambdaSign.And => Junction(binary.Span, Language.Junction.And, [left, right]),
            LambdaSign.Coalesce => new CoalesceSyntax(binary.Span, right is CoalesceSyntax chain ? [left, .. chain.Operands] : [left, right]),
            LambdaSign.Equal => new ComparisonSyntax(binary.Span, Comparison.Equal, left, right),
            LambdaSign.NotEqual => new ComparisonSyntax(binary.Span, Comparison.NotEqual, left, right),
            LambdaSign.Less => new ComparisonSyntax(binary.Span, Comparison.Less, left, right),
            LambdaSign.LessOrEqual => new ComparisonSyntax(binary.Span, Comparison.LessOrEqual, left, right),
            LambdaSign.Greater => new ComparisonSyntax(binary.Span, Comparison.Greater, left, right),
            LambdaSign.GreaterOrEqual => new ComparisonSyntax(binary.Span, Comparison.GreaterOrEqual, left, right),
            LambdaSign.Add => new ArithmeticSyntax(binary.Span, Arithmetic.Add, left, right),
            LambdaSign.Subtract => new ArithmeticSyntax(binary.Span, Arithmetic.Subtract, left, right),
            LambdaSign.Multiply => new ArithmeticSyntax(binary.Span, Arithmetic.Multiply, left, right),
            LambdaSign.Divide => new ArithmeticSyntax(binary.Span, Arithmetic.Divide, left, right),
            LambdaSign.Modulo => Call(binary.Span, "mod", left, right),
        };
    }

    /// <summary>Returns why an operator cannot stand between what is written beside it, or null.</summary>
    private static Message? WhyNot(BinaryLambda binary)
    {
        bool isText = binary.Left is TextLambda || binary.Right is TextLambda;
        return binary.Sign switch
        {
            LambdaSign.Add when isText => WorkflowMessages.JoinedTexts,
            LambdaSign.Less or LambdaSign.LessOrEqual or LambdaSign.Greater or LambdaSign.GreaterOrEqual when isText => WorkflowMessages.OrderedTexts,
            LambdaSign.Divide when IsWhole(binary.Left) && IsWhole(binary.Right) => WorkflowMessages.DividedWholes,
            _ => null,
        };
    }

    private static bool IsWhole(Lambda lambda) => lambda switch
    {
        NumberLambda number => number.IsWhole,
        NegateLambda negate => IsWhole(negate.Operand),
        BinaryLambda { Sign: LambdaSign.Add or LambdaSign.Subtract or LambdaSign.Multiply or LambdaSign.Divide or LambdaSign.Modulo } binary => IsWhole(binary.Left) && IsWhole(binary.Right),
        _ => false,
    };

    /// <summary>Tells whether an expression shows that it is no whole number, so that it divides with its fraction.</summary>
    private static bool IsBroken(Lambda lambda) => lambda switch
    {
        NumberLambda number => !number.IsWhole,
        NegateLambda negate => IsBroken(negate.Operand),
        BinaryLambda { Sign: LambdaSign.Add or LambdaSign.Subtract or LambdaSign.Multiply or LambdaSign.Divide or LambdaSign.Modulo } binary => IsBroken(binary.Left) || IsBroken(binary.Right),
        CallLambda { Target: NameLambda { Name: "Math" }, Name: "Sqrt" } => true,
        _ => false,
    };

    private Syntax? SayIn(TextSpan span, Lambda value, IReadOnlyList<Lambda> items)
    {
        if (items.Count == 0) return Refuse(span, WorkflowMessages.EmptyLambdaList);
        Syntax? said = Say(value);
        Syntax?[] all = [.. items.Select(Say)];
        return said is null || all.Contains(null) ? null : new InSyntax(span, said, Negated: false, all!);
    }

    private Syntax? SayChoice(TextSpan span, Lambda condition, Lambda then, Lambda otherwise)
    {
        Syntax? Branch(Lambda lambda) => lambda is NullLambda ? new MissingSyntax(lambda.Span) : Say(lambda);
        Syntax? test = Say(condition), first = Branch(then), second = Branch(otherwise);
        return test is null || first is null || second is null ? null : Call(span, "if", test, first, second);
    }

    private Syntax? SayCall(CallLambda call)
    {
        if (call.Target is NameLambda { Name: var type } && scope.Find(type) is null)
        {
            if (Same(type, "Math")) return SayMath(call);
            if (Same(type, "string") && Same(call.Name, "IsNullOrEmpty") && call.Arguments.Count == 1) return SayEmpty(call);
            if (IsHostType(call.Target)) return Refuse(call.Span, WorkflowMessages.HostCall($"{type}.{call.Name}"));
        }

        if (call.Target is null) return SayFunction(call);
        IReadOnlyList<Lambda> arguments = call.Arguments;
        return (call.Name, arguments.Count) switch
        {
            ("StartsWith", 1) => SayMatch(call, "starts_with"),
            ("EndsWith", 1) => SayMatch(call, "ends_with"),
            ("Contains", 1) => ListOf(call.Target) is { } items ? SayIn(call.Span, arguments[0], items) : SayMatch(call, "contains"),
            ("Equals", 1) => SayBinary(new BinaryLambda(call.Span, LambdaSign.Equal, call.NameSpan, call.Target, arguments[0])),
            ("StartsWith" or "EndsWith" or "Contains" or "Equals", _) => Refuse(call.NameSpan, WorkflowMessages.ComparisonMode(call.Name)),
            ("ToLower" or "ToUpper" or "ToLowerInvariant" or "ToUpperInvariant", _) => Refuse(call.NameSpan, WorkflowMessages.ChangedCase(call.Name)),
            _ when ListFunctions.Contains(call.Name, StringComparer.OrdinalIgnoreCase) => Refuse(call.NameSpan, WorkflowMessages.ListFunction(call.Name)),
            _ => Refuse(call.NameSpan, WorkflowMessages.HostCall(Excerpt.Of(call.Target is NameLambda host ? $"{host.Name}.{call.Name}" : call.Name))),
        };
    }

    private Syntax? SayMatch(CallLambda call, string function)
    {
        if (call.Arguments[0] is not TextLambda literal) return Refuse(call.Arguments[0].Span, WorkflowMessages.LiteralWanted(call.Name));
        return Say(call.Target!) is { } target ? Call(call.Span, function, target, new TextSyntax(literal.Span, literal.Value)) : null;
    }

    private Syntax? SayEmpty(CallLambda call) => Say(call.Arguments[0]) is not { } value ? null : Junction(call.Span, Language.Junction.Or,
        [Call(call.Span, "missing", value), new ComparisonSyntax(call.Span, Comparison.Equal, value, new TextSyntax(call.Span, ""))]);

    private Syntax? SayMath(CallLambda call)
    {
        string? function = (call.Name.ToUpperInvariant(), call.Arguments.Count) switch
        {
            ("ABS", 1) => "abs",
            ("FLOOR", 1) => "floor",
            ("CEILING", 1) => "ceil",
            ("SQRT", 1) => "sqrt",
            ("MIN", 2) => "least",
            ("MAX", 2) => "greatest",
            _ => null,
        };
        if (function is null) return Refuse(call.NameSpan, Same(call.Name, "Round") ? WorkflowMessages.RoundHalfEven : WorkflowMessages.HostCall($"Math.{Excerpt.Of(call.Name)}"));
        Syntax?[] arguments = [.. call.Arguments.Select(Say)];
        return arguments.Contains(null) ? null : Call(call.Span, function, arguments!);
    }

    private Syntax? SayFunction(CallLambda call)
    {
        IReadOnlyList<Lambda> arguments = call.Arguments;
        switch (call.Name.ToUpperInvariant(), arguments.Count)
        {
            case ("IIF", 3):
                return SayChoice(call.Span, arguments[0], arguments[1], arguments[2]);
            case ("NP", 1):
                return Say(arguments[0]);
            case ("NP", 2):
                return SayBinary(new BinaryLambda(call.Span, LambdaSign.Coalesce, call.NameSpan, arguments[0], arguments[1]));
            case ("DATETIME", 3) when DateOf(arguments) is { } date:
                return Call(call.Span, "date", new TextSyntax(call.Span, date));
            case ("BOOL" or "BYTE" or "DECIMAL" or "DOUBLE" or "FLOAT" or "INT" or "LONG" or "SHORT" or "STRING" or "AS" or "IS" or "CAST", _):
                return Refuse(call.Span, WorkflowMessages.Of(ForeignForm.Cast));
            default:
                return Refuse(call.NameSpan, WorkflowMessages.HostCall(Excerpt.Of(call.Name)));
        }
    }

    private static string? DateOf(IReadOnlyList<Lambda> parts)
    {
        if (parts is not [NumberLambda { IsWhole: true } year, NumberLambda { IsWhole: true } month, NumberLambda { IsWhole: true } day]) return null;
        string written = string.Create(CultureInfo.InvariantCulture, $"{year.Value:0000}-{month.Value:00}-{day.Value:00}");
        return NodaTime.Text.LocalDatePattern.Iso.Parse(written).Success ? written : null;
    }

    /// <summary>Returns the items of a list written here or as a parameter, or null for what is none.</summary>
    private IReadOnlyList<Lambda>? ListOf(Lambda lambda) =>
        lambda is ListLambda list ? list.Items : lambda is NameLambda name ? scope.Find(name.Name)?.Items : null;

    /// <summary>Returns the path of members from an input or parameter; null for what is none. A parameter that stands for a path is followed.</summary>
    private Path? PathOf(Lambda lambda)
    {
        switch (lambda)
        {
            case NameLambda name when scope.Find(name.Name) is { } parameter:
                return new Path(parameter.Path ?? [name.Name], parameter);
            case NameLambda name:
                return IsHostType(name) ? null : new Path([name.Name], null);
            case MemberLambda member when PathOf(member.Target) is { } target && (target.Parameter is null || target.Parameter.Path is not null):
                return new Path([.. target.Names, member.Name], null);
            default:
                return null;
        }
    }

    /// <summary>Returns the path of inputs that an expression is and nothing else; null for any other.</summary>
    public IReadOnlyList<string>? InputPath(Lambda lambda) =>
        PathOf(lambda) is { } path && path.Parameter is null or { Path: not null } && !(path.Names.Count > 2 && Parts.Contains(path.Names[^1], StringComparer.Ordinal)) ? path.Names : null;

    private bool IsHostType(Lambda lambda) =>
        lambda is NameLambda { Name: var name } && scope.Find(name) is null && HostTypes.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static JunctionSyntax Junction(TextSpan span, Language.Junction kind, IEnumerable<Syntax> operands) =>
        new(span, kind, [.. operands.SelectMany(operand => operand is JunctionSyntax inner && inner.Kind == kind ? inner.Operands : [operand])]);

    private static CallSyntax Call(TextSpan span, string function, params Syntax[] arguments) => new(span, function, span, arguments, []);

    private static bool Same(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);

    private string Written(TextSpan span) => Excerpt.Of(text.Value.Substring(span.Start, span.Length));

    private Syntax? Refuse(TextSpan span, Message why) => Refuse(DiagnosticCodes.UnsayableLambda, span, why);

    private Syntax? Refuse(string code, TextSpan span, Message why)
    {
        diagnostics.Error(code, text, span, why);
        return Fail();
    }

    private Syntax? Fail()
    {
        isSound = false;
        return null;
    }

    /// <summary>Names from an input to a member; the parameter, if it is one by itself.</summary>
    private sealed record Path(IReadOnlyList<string> Names, WorkflowParameter? Parameter);
}
