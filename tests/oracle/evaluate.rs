//! The native engine for the oracle: reads `{ model, situations }` as JSON, prints the values of all nodes.
//!
//! A situation is the inputs' values in the model's order; null is empty, and absent in what is printed.

#![allow(clippy::print_stdout, clippy::unwrap_used)]

use std::io;

use cap_commun::model::Estimate;
use cap_commun::referentiel;
use serde_json::{Value, json};

fn main() {
    let asked: Value = serde_json::from_reader(io::stdin()).unwrap();
    let model = asked.get("model").and_then(Value::as_str).unwrap();
    let model = referentiel::model(model).unwrap();
    let nodes: Vec<&str> = (0..model.len()).map(|node| model.id_of(node)).collect();
    let situations = asked.get("situations").and_then(Value::as_array).unwrap();
    let values: Vec<Vec<f64>> = situations
        .iter()
        .map(|values| {
            let values = values.as_array().unwrap().iter();
            let inputs: Vec<Estimate> = values
                .map(|value| value.as_f64().map_or(Estimate::ABSENT, Estimate::exact))
                .collect();
            model.situation(&inputs).central()
        })
        .collect();
    let inputs: Vec<Value> = model
        .inputs
        .iter()
        .map(|input| {
            json!({
                "id": input.id,
                "low": input.low,
                "high": input.high,
                "optional": input.optional,
                "integer": input.integer,
            })
        })
        .collect();
    println!(
        "{}",
        json!({ "inputs": inputs, "nodes": nodes, "values": values })
    );
}
