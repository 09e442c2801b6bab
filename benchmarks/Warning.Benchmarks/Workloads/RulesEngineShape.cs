using System.Linq.Expressions;
using System.Text.RegularExpressions;

namespace EarlyWarning.Benchmarks.Workloads;

/// <summary>
/// A rules engine with the design of microsoft/RulesEngine: inputs are boxed, named parameters; each rule is a compiled expression behind a
/// delegate over the array of parameters; every call returns a tree of results with the rule and its inputs by name; then messages are formatted
/// and actions awaited. Validation and compilation are outside the measurement.
/// </summary>
internal sealed partial class RulesEngineShape
{
    private delegate ResultTree RuleFunction(params Parameter[] parameters);

    private readonly Dictionary<string, IDictionary<string, RuleFunction>> compiled = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Definition> rules = new(StringComparer.Ordinal);

    public RulesEngineShape(ScoringWorkload workload)
    {
        Dictionary<string, RuleFunction> functions = new(StringComparer.Ordinal);
        for (int rule = 0; rule < workload.Terms.Length; rule++)
        {
            Definition definition = new($"rule{rule}", "Rule $(input1.X0) did not hold.");
            rules.Add(definition.Name, definition);
            functions.Add(definition.Name, FunctionOf(definition, ConditionOf(workload.Terms[rule])));
        }

        compiled.Add(KeyOf("workflow", [new Parameter("input1", new CompanyObject(0, []))]), functions);
    }

    /// <summary>Evaluates every rule for one company.</summary>
    public async ValueTask<List<ResultTree>> ExecuteAllRulesAsync(string workflow, params object[] inputs)
    {
        var parameters = new List<Parameter>();
        for (int i = 0; i < inputs.Length; i++) parameters.Add(new Parameter($"input{i + 1}", inputs[i]));
        Parameter[] sorted = [.. parameters];
        Array.Sort(sorted, (a, b) => string.CompareOrdinal(a.Name, b.Name));
        List<ResultTree> results = Execute(workflow, sorted);
        foreach (ResultTree result in results) await ExecuteActionAsync(result).ConfigureAwait(false);
        return results;
    }

    private List<ResultTree> Execute(string workflow, Parameter[] parameters)
    {
        List<ResultTree> results = [];
        foreach (RuleFunction function in compiled[KeyOf(workflow, parameters)].Values) results.Add(function(parameters));
        FormatMessages(results);
        return results;
    }

    private static ValueTask<object?> ExecuteActionAsync(ResultTree result) => result.Rule.Actions is null ? default : new ValueTask<object?>(result);

    private static string KeyOf(string workflow, Parameter[] parameters) =>
        $"{workflow}-" + string.Join("-", parameters.Select(parameter => $"{parameter.Name}_{parameter.Type.Name}"));

    private static void FormatMessages(List<ResultTree> results)
    {
        foreach (ResultTree result in results.Where(result => !result.IsSuccess))
        {
            string message = result.Rule.ErrorMessage;
            if (result.Inputs.Count == 0 || !Placeholder().IsMatch(message)) continue;
            result.Message = message;
        }
    }

    private static RuleFunction FunctionOf(Definition rule, Func<object[], bool> condition) => parameters =>
    {
        Dictionary<string, object> inputs = parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal);
        bool success = false;
        string? fault = null;
        try
        {
            success = condition([.. parameters.Select(parameter => parameter.Value)]);
        }
        catch (InvalidCastException exception)
        {
            fault = exception.Message;
        }

        return new ResultTree(rule, success, inputs, fault);
    };

    private static Func<object[], bool> ConditionOf(int[] terms)
    {
        ParameterExpression values = Expression.Parameter(typeof(object[])), company = Expression.Variable(typeof(CompanyObject));
        Expression taken = Expression.Assign(company, Expression.Convert(Expression.ArrayIndex(values, Expression.Constant(0)), typeof(CompanyObject)));
        return Expression.Lambda<Func<object[], bool>>(Expression.Block([company], taken, ScoringBaselines.Condition(company, terms)), values).Compile();
    }

    [GeneratedRegex(@"\$\((.*?)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();

    internal sealed record Definition(string Name, string ErrorMessage, object? Actions = null);

    /// <summary>The result of one rule with the rule and its inputs.</summary>
    internal sealed record ResultTree(Definition Rule, bool IsSuccess, IDictionary<string, object> Inputs, string? Fault)
    {
        public string? Message { get; set; }

        public IEnumerable<ResultTree>? Children { get; init; }
    }

    private sealed class Parameter(string name, object value)
    {
        public string Name { get; } = name;

        public object Value { get; } = value;

        public Type Type { get; } = value.GetType();
    }
}
