using EarlyWarning.Rules.Interop;

namespace EarlyWarning.Rules.Text.Messages;

/// <summary>What is said about workflows of microsoft/RulesEngine that are imported.</summary>
internal static class WorkflowMessages
{
    public static Message AWorkflow => new("a workflow", "工作流");

    public static Message AWorkflowRule => new("a rule of a workflow", "工作流的规则");

    public static Message AWorkflowParameter => new("a parameter of a workflow", "工作流的参数");

    public static Message WorkflowTwice(string name) => new(
        $"two workflows would become the rule file '{name}'; rename one",
        $"有两个工作流会成为同一个规则文件“{name}”；请改其中一个的名称");

    public static Message RuleTwice(string name) => new($"the workflow has two rules '{name}'; rename one", $"工作流里有两条规则都叫“{name}”；请改其中一条的名称");

    public static Message WorkflowParameterTwice(string name) => new($"a parameter '{name}' is there already; rename one", $"参数“{name}”已经有了；请改其中一个的名称");

    public static Message ParameterLikeMember(string name) => new(
        $"a rule reads an input named '{name}', as this parameter is; rename the parameter",
        $"有规则读取的输入与这个参数同名“{name}”；请给参数改名");

    public static Message SameMember(string name, string path, string other) => new(
        $"'{path}' and '{other}' would both be the indicator '{name}'; rename one of them",
        $"“{path}”与“{other}”会成为同一个指标“{name}”；请改其中一个的名称");

    public static Message RulesWithoutOperator => new(
        "rules within a rule need an 'Operator': And, AndAlso, Or or OrElse",
        "规则里还有规则时，要写“Operator”：And、AndAlso、Or 或 OrElse");

    public static Message UnknownOperator(string found) => new(
        $"'Operator' is one of And, AndAlso, Or, OrElse; found {found}",
        $"“Operator”只能是 And、AndAlso、Or、OrElse 之一，现为 {found}");

    public static Message NothingJoined => new(
        "the operator joins no rule that is enabled; enable one, or take the rule out",
        "“Operator”下面没有启用的规则；请启用一条，或者删去这条规则");

    public static Message NoExpression => new(
        "'Expression' is missing; write the condition, or an 'Operator' with 'Rules'",
        "缺少“Expression”；请写上条件，或者写“Operator”和“Rules”");

    public static Message Injected => new("rules of other workflows are not taken in; copy them into this workflow", "不能引入别的工作流的规则；请把规则抄到这个工作流里");

    public static Message OtherExpression => new("only rules of the type LambdaExpression are imported", "只能导入 LambdaExpression 类型的规则");

    public static Message KeyIgnored(string key) => new($"'{key}' is not taken over", $"“{key}”没有导入");

    public static Message KeyIgnoredInPlaces(string key, long places) => new(
        $"'{key}' is not taken over, here and wherever else it stands: {places} in all",
        $"“{key}”没有导入，文件里共 {places} 处");

    public static Message ActionIgnored => new("this action is not taken over; a rule has points and sentences only", "这个动作没有导入；规则只有分数和说明");

    public static Message OutputNotConstant => new(
        "the output is no constant, so the rule gets 0 points; set 'score' in the rule file",
        "输出不是固定的数，这条规则暂记 0 分；请在规则文件里填写“score”");

    public static Message OutputNoPoints => new(
        "the output is no number of points, which is from 0 to 1000000000 with at most two decimals; the rule gets 0, set 'score' in the rule file",
        "输出不能用作分数，分数应在 0 到 1000000000 之间，最多两位小数；这条规则暂记 0 分，请在规则文件里填写“score”");

    public static Message WholeDivision => new(
        "where both numbers are whole, RulesEngine drops the remainder of a division; a rule keeps it. Look whether that is meant",
        "两个数都是整数时，RulesEngine 的除法舍去余数，规则则保留小数；请核对是否符合原意");

    public static Message SingleQuotes => new("a text stands in double quotes", "文字要写在英文双引号里");

    public static Message UnknownLambdaCharacter(string character) => new($"'{character}' cannot stand in an expression", $"表达式里不能有“{character}”");

    public static Message UnknownEscape => new(
        "no such escape; a text knows \\\\, \\\", \\', \\n, \\r, \\t and \\0",
        "没有这种转义；文字里可用 \\\\、\\\"、\\'、\\n、\\r、\\t、\\0");

    public static Message UnclosedLambdaText => new("the text that begins here is never closed; write \" at its end", "从这里开始的文字没有结束；请在末尾写上英文双引号 \"");

    public static Message UnknownNumber => new("this is no number that can be read; write digits, with a point where needed", "这不是可读的数字；请写数字，需要时加小数点");

    public static Message LambdaTooDeep(int levels) => new(
        $"an expression has at most {levels} levels; make a part a parameter",
        $"表达式最多嵌套 {levels} 层；请把一部分写成参数");

    public static Message LambdaTooLong(int most) => new(
        $"an expression has at most {most} names, numbers and signs; make a part a parameter",
        $"表达式里的名称、数字和符号最多 {most} 个；请把一部分写成参数");

    public static Message EndsBefore(string sign) => new($"the expression ends before '{sign}'", $"表达式到末尾还缺“{sign}”");

    public static Message EndsEarly => new("the expression ends too early; a value is missing", "表达式没有写完，还缺一个值");

    public static Message ExpectedSign(string sign, string found) => new($"expected '{sign}', found '{found}'", $"这里应为“{sign}”，现为“{found}”");

    public static Message UnexpectedHere(string found) => new($"'{found}' cannot stand here", $"“{found}”不能写在这里");

    public static Message LoneNull => new("null stands only beside == and !=, and as a branch of a choice", "null 只能写在 == 和 != 旁边，或者作为条件选择的一支");

    public static Message LoneList => new("a list stands only before .Contains(..)", "列表只能写在 .Contains(..) 前面");

    public static Message EmptyLambdaList => new("the list is empty, so that this is never true; name what it may be", "列表是空的，条件永远不会成立；请写上可能的值");

    public static Message JoinedTexts => new("texts are not joined in a rule; compare the parts", "规则不能拼接文字；请分别比较");

    public static Message OrderedTexts => new("texts have no order in a rule; compare with == or 'in'", "规则里的文字不分大小；请用 == 或 in 比较");

    public static Message DividedWholes => new("whole numbers divide without a remainder in RulesEngine; write the quotient", "RulesEngine 里整数相除舍去余数；请直接写出商");

    public static Message LiteralWanted(string function) => new(
        $"'{function}' takes a text in quotes in a rule; what is looked for cannot come from the data",
        $"规则里的“{function}”只能查找引号里的文字，要找的内容不能取自数据");

    public static Message ComparisonMode(string function) => new(
        $"'{function}' takes one text in a rule, and compares character by character",
        $"规则里的“{function}”只取一个文字，逐字比较");

    public static Message ChangedCase(string function) => new(
        $"'{function}' is not in the rule language, which compares texts as they are; name the spellings with 'in'",
        $"规则语言没有“{function}”，文字按原样比较；请用 in 列出各种写法");

    public static Message ListFunction(string function) => new(
        $"'{function}' works on a list, and an indicator is one value; deliver the result as an indicator",
        $"“{function}”处理的是列表，而指标只有一个值；请把结果作为指标提供");

    public static Message RoundHalfEven => new(
        "Math.Round rounds halves to even, a rule away from zero; compare with the bounds",
        "Math.Round 逢半取偶，规则四舍五入，两者不同；请改为与上下限比较");

    public static Message HostCall(string function) => new(
        $"'{function}' is code of the host, which a rule cannot call; deliver its result as an indicator",
        $"“{function}”是宿主程序的代码，规则不能调用；请把结果作为指标提供");

    public static Message HostValue(string value) => new(
        $"'{value}' is a value of the host, which a rule cannot read; today() is the date of a scan",
        $"“{value}”是宿主程序的值，规则不能读取；扫描的截至日期可写 today()");

    public static Message NoMember(string member) => new($"'{member}' is not in the rule language; deliver it as an indicator", $"规则语言没有“{member}”；请作为指标提供");

    public static Message CreatedObject => new("a rule creates no objects; only lists new[] { .. } are read", "规则不能新建对象；只能读 new[] { .. } 形式的列表");

    public static Message Of(ForeignForm form) => form switch
    {
        ForeignForm.Indexer => new("a rule has no indexers; deliver the item as an indicator", "规则不能按下标取值；请把该项作为指标提供", nameof(ForeignForm.Indexer)),
        ForeignForm.Cast => new("a rule has no casts; numbers are numbers, compare them as they are", "规则不能转换类型；数字就是数字，请直接比较", nameof(ForeignForm.Cast)),
        ForeignForm.Function => new(
            "a rule takes no function as an argument; deliver the result as an indicator",
            "规则不能以函数作参数；请把结果作为指标提供", nameof(ForeignForm.Function)),
        ForeignForm.BitOperator => new(
            "write && for & and || for |; a rule has no operators on bits",
            "请把 & 写成 &&、| 写成 ||；规则没有按位运算", nameof(ForeignForm.BitOperator)),
    };
}
