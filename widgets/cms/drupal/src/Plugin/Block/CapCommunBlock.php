<?php

namespace Drupal\cap_commun\Plugin\Block;

use CapCommun\Local;
use CapCommun\Module;
use CapCommun\Options;
use Drupal\Core\Block\BlockBase;
use Drupal\Core\Form\FormStateInterface;
use Drupal\Core\Render\Markup;

/**
 * A widget, placed as any block; its form comes from the widgets' contract.
 *
 * @Block(
 *   id = "cap_commun",
 *   admin_label = @Translation("Cap commun"),
 *   category = @Translation("Cap commun")
 * )
 */
class CapCommunBlock extends BlockBase {

  /**
   * {@inheritdoc}
   */
  public function defaultConfiguration() {
    return ['asked' => ['widget' => 'autodiagnostic']];
  }

  /**
   * {@inheritdoc}
   */
  public function blockForm($form, FormStateInterface $form_state) {
    $options = Options::read();
    $language = $options->language($this->language());
    $asked = $this->configuration['asked'];
    $words = self::WORDS[$language];
    $form['asked'] = ['#type' => 'container', '#tree' => TRUE];
    $form['asked']['widget'] = [
      '#type' => 'select',
      '#title' => $words['widget'],
      '#options' => $options->widgets($language),
      '#default_value' => $asked['widget'] ?? 'autodiagnostic',
      '#required' => TRUE,
    ];
    foreach ($options->attributes($language) as $name => $attribute) {
      $form['asked'][$name] = $this->field($attribute, $words['none']) + [
        '#title' => $attribute['label'],
        '#description' => $attribute['help'],
        '#default_value' => $asked[$name] ?? '',
        '#states' => ['visible' => $this->isFor($attribute['widgets'])],
      ];
    }
    $form['asked']['id'] = [
      '#type' => 'textfield',
      '#title' => $words['id'],
      '#description' => $words['idHelp'],
      '#default_value' => $asked['id'] ?? '',
    ];
    return $form;
  }

  /**
   * {@inheritdoc}
   */
  public function blockValidate($form, FormStateInterface $form_state) {
    $module = Module::of($this->asked($form_state), $this->language());
    foreach ($module->refused as $refusal) {
      $form_state->setError($form['asked'][$refusal->field], $refusal->message);
    }
  }

  /**
   * {@inheritdoc}
   */
  public function blockSubmit($form, FormStateInterface $form_state) {
    $this->configuration['asked'] = $this->asked($form_state);
  }

  /**
   * {@inheritdoc}
   */
  public function build() {
    $asked = $this->configuration['asked'];
    $local = cap_commun_local($this->language());
    if ($local && !isset($asked['config'])) {
      $asked['config'] = Local::ID;
    }
    return [
      // Written by Module: an author's words stand escaped in attributes, nowhere else.
      '#markup' => Markup::create(Module::of($asked, $this->language())->html),
      '#attached' => ['library' => ['cap_commun/loader']] + $local,
      '#cache' => [
        'contexts' => ['languages:language_interface'],
        'tags' => ['config:cap_commun.settings'],
      ],
    ];
  }

  /**
   * What the form holds, without what the chosen widget does not take: its fields are hidden, not emptied.
   */
  private function asked(FormStateInterface $form_state): array {
    $asked = array_filter((array) $form_state->getValue('asked'), fn ($value) => $value !== '');
    $options = Options::read();
    foreach ($options->attributes($options->language('fr')) as $name => $attribute) {
      if (!in_array($asked['widget'] ?? '', $attribute['widgets'], TRUE)) {
        unset($asked[$name]);
      }
    }
    return $asked;
  }

  /**
   * A list of choices, or a field for a text.
   */
  private function field(array $attribute, string $none): array {
    return $attribute['choices'] === NULL
      ? ['#type' => 'textfield']
      : ['#type' => 'select', '#options' => ['' => $none] + $attribute['choices']];
  }

  /**
   * The condition under which a field is seen: one of these widgets is chosen.
   */
  private function isFor(array $widgets): array {
    $selector = ':input[name="settings[asked][widget]"]';
    $conditions = [];
    foreach ($widgets as $widget) {
      $conditions[] = [$selector => ['value' => $widget]];
    }
    return $conditions;
  }

  /**
   * The language of the page.
   */
  private function language(): string {
    return \Drupal::languageManager()->getCurrentLanguage()->getId();
  }

  /**
   * The form's own words; the others come from the contract.
   */
  private const WORDS = [
    'fr' => [
      'widget' => 'Module',
      'none' => 'Non précisé',
      'id' => 'Identifiant',
      'idHelp' => 'Utile seulement pour qu’une boussole de la même page suive ce module.',
    ],
    'en' => [
      'widget' => 'Widget',
      'none' => 'Not said',
      'id' => 'Id',
      'idHelp' => 'Only needed for a compass of the same page to follow this widget.',
    ],
  ];

}
