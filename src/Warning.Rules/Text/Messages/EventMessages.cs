namespace EarlyWarning.Rules.Text.Messages;

/// <summary>What is said about events, their fields and the conditions on single occurrences.</summary>
internal static class EventMessages
{
    public static Message KnownOfPeriods(string name) => new($"known: counts periods of a measure; '{name}' is an event", $"“known:”数的是数值指标的期数；“{name}”是事件");

    public static Message TakesMeasure(string function, string name, string functions) => new(
        $"{function} takes a measure; '{name}' is an event, which takes {functions}",
        $"{function} 只用于数值指标；“{name}”是事件，可以用 {functions}");

    public static Message NeedsField(string name, Message fields) => new(
        $"the second argument of distinct is the name of a text field of '{name}'{fields}",
        $"distinct 的第二个参数是“{name}”的文字字段名{fields}");

    public static Message NoTextField(string field, Message type) => new(
        $"distinct counts the values of a text field; '{field}' is a {type}",
        $"distinct 数的是文字字段有几种取值；“{field}”的类型是“{type}”");

    public static Message NoField(string name, string field, Message advice) => new(
        $"'{name}' has no field '{field}'{advice}",
        $"“{name}”没有字段“{field}”{advice}");

    public static Message BeyondOccurrence(Message what, string name) => new(
        $"{what}; where: judges each {name} by its fields, day(), value(), attributes and parameters; ask the rest beside the function",
        $"{what}；“where:”逐条判断 {name}，只看它的字段、day()、value()、属性和参数；其余条件请写在函数外面");

    public static Message ReadsWindow(string function) => new($"{function} reads a window", $"{function} 读的是一个时段");

    public static Message ComparesCompanies(string function) => new($"{function} compares companies", $"{function} 比较的是多家企业");

    public static Message AsksOfRule(string function) => new($"{function} asks of another rule", $"{function} 问的是另一条规则");

    public static Message CallIsOfCompany(string function) => new($"{function} is of the company", $"{function} 说的是整家企业");

    public static Message IsOfCompany(string name) => new($"'{name}' is of the company", $"“{name}”说的是整家企业");

    public static Message IsMeasure(string name) => new($"'{name}' is a measure", $"“{name}”是数值指标");

    public static Message IsAttribute(string name) => new($"'{name}' is an attribute", $"“{name}”是属性");

    public static Message ThisIs(Message type) => new($"this is {type}", $"这里是{type}");

    public static Message ConditionInWhere => new("a condition in where:", "“where:”里应为条件");

    public static Message MisplacedOccurrence(string function, Message instead) => new(
        $"{function}() is of the occurrence that a where: judges; {instead}",
        $"{function}() 说的是“where:”正在判断的那一条；{instead}");

    public static Message DayOfDate => new("of another date write day(d)", "别的日期请写 day(d)");

    public static Message NumbersOfEvent => new("of an event write max(event, w) or sum(event, w)", "事件的数值请写 max(event, w) 或 sum(event, w)");

    public static Message FieldOf(string name) => new(
        $"; it is a field of '{name}', which only the where: of its functions sees",
        $"；它是“{name}”的字段，只能写在其函数的“where:”里");

    public static Message NoFields(string name) => new($"; '{name}' has no fields", $"；“{name}”没有字段");

    public static Message Fields(string name, IReadOnlyList<string> fields) => new($"; '{name}' has {fields}", $"；“{name}”有字段 {fields}");

    public static Message TakesEvent(string function, Message what) => new($"{function} takes the name of an event; {what}", $"{function} 里要写事件的名称；{what}");
}
